using Microsoft.Playwright;

namespace CareCircuits.House.Tests.Journeys;

public class StudioJourneys(Screens screens) : IClassFixture<Screens>
{
    private const string Draft = "/circuits/dual-diagnosis/draft";
    // A step of each kind: its panel has a form of its own.
    private static readonly (string Workflow, string Step)[] EachKind =
    [
        ("discharge-handover", "contact-72h"), ("crisis-access", "priority"), ("crisis-access", "has-case-manager"), ("discharge-handover", "find-receiving"), ("case-management", "match"),
        ("discharge-handover", "share-summary"), ("discharge-handover", "until-exit"), ("discharge-handover", "tell-gp"), ("discharge-handover", "tell-refusal"), ("case-management", "begin"),
        ("discharge-handover", "ask-entry-point"), ("central-entry-point", "crisis"), ("crisis-access", "send-help"), ("discharge-handover", "followed"),
    ];

    private static readonly SemaphoreSlim OneDraft = new(1, 1);

    [Journey]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_coordinator_begins_a_draft_edits_a_step_takes_it_back_and_a_second_one_publishes_it(int width)
    {
        // A circuit has one draft, and both widths are tried in the same house.
        await OneDraft.WaitAsync();
        try
        {
            await DesignAsync(width);
        }
        finally
        {
            OneDraft.Release();
        }
    }

    private async Task DesignAsync(int width)
    {
        await using var fabrice = await screens.SignInAsync("coordinator", width);
        await fabrice.GoAsync("/circuits");
        await fabrice.Page.Locator("[data-test^=begin-]").First.ClickAsync();
        await fabrice.Test("saved").WaitForAsync();
        await fabrice.IsLiveAsync();

        var before = await TitleAsync(fabrice);
        await fabrice.IsAccessibleAsync();
        var title = fabrice.Test("step-panel").Locator("input[lang=en]").First;
        await title.FillAsync($"Sit together, {width}");
        await title.BlurAsync();
        await fabrice.Page.WaitForFunctionAsync("() => document.querySelector('[data-test=undo]').ariaDisabled === 'false'");
        await TurnAsync(fabrice, "undo");
        Assert.Equal(before, await TitleAsync(fabrice));
        await TurnAsync(fabrice, "redo");
        Assert.Equal($"Sit together, {width}", await TitleAsync(fabrice));

        foreach (var tab in (string[])["circuit", "rules&set=crisis-priority", "rehearsals", "rehearsals&view=play", "checks", "changes", "past", "files", "publish"])
        {
            await fabrice.GoAsync($"{Draft}?tab={tab}");
            await fabrice.IsAccessibleAsync();
        }

        if (width < 500)
            foreach (var (workflow, step) in EachKind)
            {
                await fabrice.GoAsync($"{Draft}?workflow={workflow}&step={step}");
                await fabrice.IsAccessibleAsync();
            }
        else
            await PressTooEarlyAsync(fabrice);

        await fabrice.GoAsync($"{Draft}?tab=publish");
        await fabrice.Test("reason").FillAsync("Plainer words for the meeting");
        await fabrice.Test("ask-publish").ClickAsync();
        await fabrice.Test("needs-other").WaitForAsync();

        await using var greet = await screens.SignInByNameAsync("greet-wouters", width);
        await greet.GoAsync($"{Draft}?tab=publish");
        await greet.Test("approve").ClickAsync();
        await greet.Page.WaitForURLAsync("**/dual-diagnosis/v*");
        await greet.IsLiveAsync();
    }

    /// <summary>A key that is pressed before the server has taken over the drawing does its work as soon as it has.</summary>
    private static async Task PressTooEarlyAsync(Visitor visitor)
    {
        await visitor.GoAsync($"{Draft}?tab=circuit");
        await visitor.Page.EvaluateAsync("() => { const open = careStudio.open; careStudio.open = (...given) => { window.takeOver = () => open(...given); }; }");
        await visitor.Test("tab-workflows").ClickAsync();
        await visitor.Page.Locator("svg [data-step]").First.PressAsync("+");
        await visitor.Page.WaitForFunctionAsync("() => window.takeOver");
        Assert.False(await visitor.Test("insert-menu").IsVisibleAsync());
        await visitor.Page.EvaluateAsync("() => takeOver()");
        await visitor.Test("insert-menu").WaitForAsync();
    }

    /// <summary>Takes back, or does again; on a narrow screen the panel is a page of its own, which is left for that.</summary>
    private static async Task TurnAsync(Visitor visitor, string button)
    {
        await visitor.Test("close-step").ClickAsync();
        await visitor.Test("step-panel").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await visitor.Test(button).ClickAsync();
        await visitor.Page.WaitForFunctionAsync("button => document.querySelector(`[data-test=${button}]`).ariaDisabled === 'true' && document.querySelector(`[data-test=${button === 'undo' ? 'redo' : 'undo'}]`).ariaDisabled === 'false'", button);
    }

    private static async Task<string> TitleAsync(Visitor visitor)
    {
        await visitor.GoAsync($"{Draft}?workflow=discharge-handover&step=meeting");
        return await visitor.Test("step-panel").Locator("input[lang=en]").First.InputValueAsync();
    }
}
