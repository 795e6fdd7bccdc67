using Microsoft.Playwright;

namespace CareCircuits.House.Tests.Journeys;

public class WaitingTimeJourneys(Screens screens) : IClassFixture<Screens>
{
    private const string Draft = "/circuits/dual-diagnosis/draft";

    [Journey]
    [InlineData(1280)]
    public async Task A_coordinator_changes_a_waiting_time_sees_whom_it_touches_publishes_moves_people_over_and_takes_it_back(int width)
    {
        await using var fabrice = await screens.SignInByNameAsync("fabrice-noel", width);
        await fabrice.GoAsync("/circuits");
        await fabrice.Page.Locator("[data-test^=begin-]").First.ClickAsync();
        await fabrice.Test("saved").WaitForAsync();

        await fabrice.GoAsync($"{Draft}?workflow=central-entry-point&step=keep-in-touch");
        var days = fabrice.Test("step-panel").GetByTestId("set-due-amount");
        Assert.Equal("11", await days.InputValueAsync());
        await days.FillAsync("9");
        await days.PressAsync("Tab");
        await fabrice.Page.WaitForFunctionAsync("() => document.querySelector('[data-test=undo]').ariaDisabled === 'false'");

        await fabrice.GoAsync($"{Draft}?tab=changes");
        await fabrice.Test("concerned-keep-in-touch").WaitForAsync();
        Assert.Equal(1, await fabrice.Test("change").CountAsync());
        await fabrice.IsAccessibleAsync();

        await fabrice.GoAsync($"{Draft}?tab=publish");
        await fabrice.Test("reason").FillAsync("Nine days is soon enough not to be forgotten");
        await fabrice.Test("ask-publish").ClickAsync();
        await fabrice.Test("needs-other").WaitForAsync();
        await using var greet = await screens.SignInByNameAsync("greet-wouters", width);
        await greet.GoAsync($"{Draft}?tab=publish");
        await greet.Test("approve").ClickAsync();
        await greet.Page.WaitForURLAsync("**/dual-diagnosis/v2");

        await fabrice.GoAsync("/circuits/dual-diagnosis/move");
        await fabrice.Test("from-1").CheckAsync();
        await fabrice.Test("plan").ClickAsync();
        await PhaseAsync(fabrice, "Judged");
        await fabrice.Test("ask").ClickAsync();
        await fabrice.Test("wait-for-other").WaitForAsync();
        await greet.GoAsync("/circuits/dual-diagnosis/move");
        await greet.Test("approve").ClickAsync();
        await PhaseAsync(greet, "Moved");
        Assert.NotEqual("0", await greet.Page.Locator("[data-test='count-Count.Moved']").InnerTextAsync());
        await greet.Test("undo").ClickAsync();
        await PhaseAsync(greet, "Back");
        Assert.NotEqual("0", await greet.Page.Locator("[data-test='count-Count.Back']").InnerTextAsync());
    }

    private static Task PhaseAsync(Visitor visitor, string phase) =>
        visitor.Page.Locator($"[data-test=move-state][data-phase={phase}]").WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
}
