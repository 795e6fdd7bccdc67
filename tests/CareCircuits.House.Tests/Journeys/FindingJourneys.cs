using CareCircuits.Care.Access;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CareCircuits.House.Tests.Journeys;

public class FindingJourneys(Screens screens) : IClassFixture<Screens>
{
    private const string Circuit = "dual-diagnosis";

    // What only the designer can decide: what broken files were to say, and whom services should take.
    private static readonly string[] ByHand = ["CC001", "CC801"];

    // Whom no service of the demo's directory takes is found in the circuit as it is shipped, too.
    private const string IsClean = "() => document.querySelector('[data-test=checks]') !== null && document.querySelector('[data-test^=finding-]:not([data-test=finding-CC801])') === null";

    private const string Found = "() => [...document.querySelectorAll('[data-test^=finding-] > p[lang=en]')].map(found => found.innerText).join()";

    [Journey]
    [InlineData(1280)]
    public async Task Each_finding_is_shown_for_a_broken_draft_and_its_mend_leads_to_a_clean_check(int width)
    {
        await using var fabrice = await screens.SignInByNameAsync("fabrice-noel", width);
        await fabrice.GoAsync("/circuits");
        await fabrice.Page.Locator("[data-test^=begin-]").First.ClickAsync();
        await fabrice.Test("saved").WaitForAsync();
        await fabrice.GoAsync($"/circuits/{Circuit}/draft?tab=checks");
        await fabrice.Page.WaitForFunctionAsync(IsClean);

        await fabrice.IsAccessibleAsync();
        var clean = await FilesAsync();
        foreach (var broken in BrokenDraft.All)
        {
            await SetAsync(broken.Break(clean));
            await fabrice.Test($"finding-{broken.Code}").First.WaitForAsync();
            if (ByHand.Contains(broken.Code))
                await fabrice.Test($"finding-{broken.Code}").First.GetByTestId("by-hand").WaitForAsync();
            else
                await MendAsync(fabrice, broken.Code);
            if (broken.Code == "CC104")
                await fabrice.IsAccessibleAsync();
            await SetAsync(clean);
            await fabrice.Page.WaitForFunctionAsync(IsClean);
        }
    }

    /// <summary>Mends what was found, and what that leaves, by the first button each time.</summary>
    private static async Task MendAsync(Visitor visitor, string code)
    {
        for (var mends = 0; !await visitor.Page.EvaluateAsync<bool>(IsClean); mends++)
        {
            Assert.True(mends < 8, $"{code} is not mended: {await visitor.Test("checks").InnerTextAsync()}");
            var before = await visitor.Page.EvaluateAsync<string>(Found);
            await visitor.Page.Locator("[data-test^=mend-]").First.ClickAsync();
            await visitor.Page.WaitForFunctionAsync($"before => ({Found})() !== before", before);
        }
    }

    private async Task<DraftFiles> FilesAsync() =>
        (await screens.House.Rooms.GetRequiredService<ICircuitDrafts>().FindAsync(await screens.House.NetworkAsync(), Circuit, default))!.Files;

    /// <summary>A colleague makes the draft that.</summary>
    private async Task SetAsync(DraftFiles wanted)
    {
        var desk = await screens.House.Rooms.GetRequiredService<Desks>().FindAsync(await screens.House.NetworkAsync(), "greet-wouters", default);
        var edited = await screens.House.Rooms.GetRequiredService<DraftEditing>().EditAsync(desk!, await FilesAsync(), wanted, new EditKind("test", wanted.GetHashCode().ToString(System.Globalization.CultureInfo.InvariantCulture)), default);
        Assert.IsType<Outcome<CircuitDraft>.Accepted>(edited);
    }
}
