using Microsoft.Playwright;

namespace CareCircuits.House.Tests.Journeys;

public class TogetherJourneys(Screens screens) : IClassFixture<Screens>
{
    private const string Circuit = "dual-diagnosis";
    private const string Meeting = $"/circuits/{Circuit}/draft?workflow=discharge-handover&step=meeting";
    private const string Contact = $"/circuits/{Circuit}/draft?workflow=discharge-handover&step=contact-72h";

    [Journey]
    [InlineData(1280)]
    public async Task Two_coordinators_who_write_at_once_lose_nothing_and_see_each_other(int width)
    {
        await using var fabrice = await screens.SignInByNameAsync("fabrice-noel", width);
        await fabrice.GoAsync("/circuits");
        await fabrice.Page.Locator("[data-test^=begin-]").First.ClickAsync();
        await fabrice.Test("saved").WaitForAsync();
        await using var greet = await screens.SignInByNameAsync("greet-wouters", width);

        // In different places, letter by letter, at the same time; each sees what the other wrote.
        await Task.WhenAll(fabrice.GoAsync(Meeting), greet.GoAsync(Contact));
        await Task.WhenAll(TypeAsync(fabrice, "fr", "Se voir avant de partir"), TypeAsync(greet, "nl", "Bellen binnen de drie dagen"));
        await greet.Test("editors").Filter(new LocatorFilterOptions { HasText = "Fabrice" }).WaitForAsync();
        await greet.GoAsync(Meeting);
        await ReadsAsync(greet, "fr", "Se voir avant de partir");
        await fabrice.GoAsync(Contact);
        await ReadsAsync(fabrice, "nl", "Bellen binnen de drie dagen");

        // In the same place: who was slower is asked, and their words are not gone.
        await fabrice.GoAsync(Meeting);
        await AddAsync(fabrice, "!");
        await ReadsAsync(greet, "en", "Meet before discharge!");
        await AddAsync(greet, "?");
        await ReadsAsync(fabrice, "en", "Meet before discharge!?");
        await Field(fabrice, "en").FillAsync("Meet in good time");
        await Field(greet, "en").PressSequentiallyAsync("?");
        await greet.Test("contested").WaitForAsync();
        Assert.Equal("Meet before discharge!??", await Field(greet, "en").InputValueAsync());
        await greet.IsAccessibleAsync();
        await greet.Test("keep-mine").ClickAsync();
        await greet.Test("contested").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await fabrice.Test("close-step").ClickAsync();
        await fabrice.GoAsync(Meeting);
        await ReadsAsync(fabrice, "en", "Meet before discharge!??");
    }

    private static ILocator Field(Visitor visitor, string language) => visitor.Test("step-panel").GetByTestId($"set-title-{language}");

    private static async Task TypeAsync(Visitor visitor, string language, string text)
    {
        var field = Field(visitor, language);
        await field.SelectTextAsync();
        await field.PressSequentiallyAsync(text, new LocatorPressSequentiallyOptions { Delay = 15 });
        await field.BlurAsync();
        await visitor.Page.WaitForFunctionAsync("() => document.querySelector('[data-test=undo]').ariaDisabled === 'false'");
    }

    private static async Task AddAsync(Visitor visitor, string letters)
    {
        await Field(visitor, "en").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("End");
        await visitor.Page.Keyboard.TypeAsync(letters);
    }

    private static Task ReadsAsync(Visitor visitor, string language, string text) => visitor.Page.WaitForFunctionAsync(
        "([field, text]) => document.querySelector(`[data-test=step-panel] [data-test=${field}]`)?.value === text", new[] { $"set-title-{language}", text });
}
