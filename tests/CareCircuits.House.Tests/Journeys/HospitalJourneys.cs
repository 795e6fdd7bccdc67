using System.Globalization;
using Microsoft.Playwright;

namespace CareCircuits.House.Tests.Journeys;

public class HospitalJourneys(Screens screens) : IClassFixture<Screens>
{
    [Journey]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_discharge_is_announced_moved_and_done_and_time_brings_reminder_and_escalation(int width)
    {
        var name = $"Yara{width}";
        await using (var hugo = await screens.SignInAsync("hospital-team", width))
        {
            await hugo.GoAsync("/discharges");
            await hugo.Test("announce").ClickAsync();
            await hugo.Test("field-name").WaitForAsync();
            await hugo.Test("announce-do").ClickAsync();
            await hugo.Page.Locator(".wrong").First.WaitForAsync();
            await hugo.TypeAsync("name", name);
            await hugo.Test("field-dischargeOn").Locator("input").FillAsync(DayIn(3));
            await hugo.Test("announce-do").ClickAsync();
            await hugo.Test("announced").WaitForAsync();
            await hugo.IsAccessibleAsync();

            await hugo.OpenTaskAsync("Parler de l'après", name);
            await hugo.TypeAsync("hopes", "Dormir chez moi");
            await hugo.CompleteAsync("follow-up-wished");

            await hugo.GoAsync("/discharges");
            var card = hugo.Test("discharge-card").Filter(new LocatorFilterOptions { HasText = name });
            await card.Locator("summary").ClickAsync();
            await card.GetByTestId("event-discharge.postponed").ClickAsync();
            await card.GetByTestId("field-dischargeOn").Locator("input").FillAsync(DayIn(4));
            await card.GetByTestId("event-do").ClickAsync();
            await hugo.Test("said").WaitForAsync();
            await hugo.IsAccessibleAsync();

            await hugo.GoAsync("/discharges?view=table");
            await hugo.Test("discharge-row").Filter(new LocatorFilterOptions { HasText = name }).WaitForAsync();

            // Nobody meets the person: the reminder comes, then the coordinator is told.
            await hugo.LetTimeRunAsync("+ 1 semaine", 1);
            await hugo.GoAsync("/");
            await hugo.Test("message-row").First.WaitForAsync();
            await hugo.Test("work-row").Filter(new LocatorFilterOptions { HasText = name }).First.WaitForAsync();
        }

        await using var fabrice = await screens.SignInAsync("coordinator", width);
        await fabrice.Test("message-row").Filter(new LocatorFilterOptions { HasText = "en retard" }).First.WaitForAsync();
        await fabrice.IsAccessibleAsync();
    }

    private string DayIn(int days) =>
        screens.House.Rooms.Now().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
