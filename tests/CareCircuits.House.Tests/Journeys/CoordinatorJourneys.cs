using Microsoft.Playwright;

namespace CareCircuits.House.Tests.Journeys;

public class CoordinatorJourneys(Screens screens) : IClassFixture<Screens>
{
    [Journey]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_coordinator_reads_a_circuit_and_sees_what_runs_and_opens_no_file_unseen(int width)
    {
        string closed;
        await using (var amina = await screens.SignInAsync("entry-point", width))
        {
            await amina.GoAsync("/people");
            closed = (await amina.Test("person-row").Nth(width == 1280 ? 0 : 1).Locator("a").GetAttributeAsync("href"))!;
        }

        await using var fabrice = await screens.SignInAsync("coordinator", width);
        await fabrice.GoAsync("/circuits");
        await fabrice.Page.Locator("a[href*='/circuits/dual-diagnosis/v1']").First.ClickAsync();
        await fabrice.Test("workflow-drawing").First.WaitForAsync();
        await fabrice.Test("outline").First.WaitForAsync();
        await fabrice.IsAccessibleAsync();

        foreach (var list in (string[])["incidents", "due", "delivered", "acts", "glass"])
        {
            await fabrice.GoAsync($"/jobs?show={list}");
            await fabrice.IsAccessibleAsync();
        }

        // The file is closed; opened in an emergency it is reviewed by another coordinator.
        await fabrice.GoAsync(closed);
        await fabrice.Test("break-glass").Locator("summary").ClickAsync();
        await fabrice.Test("glass-do").ClickAsync();
        await fabrice.Page.Locator(".wrong").WaitForAsync();
        await fabrice.Test("glass-reason").FillAsync("Appel inquiet d'un proche, cette nuit");
        await fabrice.Test("glass-do").ClickAsync();
        await fabrice.Test("person-name").WaitForAsync();
        await fabrice.IsAccessibleAsync();

        await using var greet = await screens.SignInByNameAsync("greet-wouters", width);
        await greet.GoAsync("/jobs?show=glass");
        await greet.Test("glass").First.GetByTestId("review").ClickAsync();
        await greet.Page.Locator("[role=status].notice.good").WaitForAsync();
    }

    [Journey]
    [InlineData("nl", "Mijn werk")]
    [InlineData("en", "My work")]
    [InlineData("fr", "Mon travail")]
    public async Task The_screens_speak_the_language_of_the_browser(string language, string title)
    {
        await using var fabrice = await screens.SignInAsync("coordinator", 1280, language);
        await fabrice.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = title, Level = 1 }).WaitForAsync();
    }

    [Journey]
    [InlineData(1280)]
    public async Task A_wrong_password_is_told_kindly_and_lets_nobody_in(int width)
    {
        var page = await screens.OpenAsync(width, "nl");
        await page.FillAsync("#name", "amina-belkacem");
        await page.FillAsync("#password", "not the password");
        await page.Locator("form button[type=submit]").First.ClickAsync();

        await page.Locator(".notice.bad").WaitForAsync();
        Assert.EndsWith("/sign-in", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        await page.Context.DisposeAsync();
    }
}
