namespace CareCircuits.House.Tests.Journeys;

public class AccessibilityTests(Screens screens) : IClassFixture<Screens>
{
    private static readonly string[] Pages = ["/", "/people", "/enter", "/discharges", "/discharges/new", "/crisis", "/circuits", "/circuits/dual-diagnosis/v1"];

    [Journey]
    [InlineData("entry-point", 1280)]
    [InlineData("entry-point", 360)]
    [InlineData("hospital-team", 1280)]
    [InlineData("hospital-team", 360)]
    [InlineData("coordinator", 1280)]
    [InlineData("coordinator", 360)]
    [InlineData("case-manager", 1280)]
    public async Task No_page_has_a_serious_obstacle_or_is_wider_than_its_window(string role, int width)
    {
        await using var visitor = await screens.SignInAsync(role, width);
        foreach (var page in role == "coordinator" ? Pages.Append("/jobs") : Pages)
        {
            await visitor.GoAsync(page);
            await visitor.IsAccessibleAsync();
        }
    }
}
