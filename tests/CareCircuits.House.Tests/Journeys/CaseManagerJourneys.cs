using CareCircuits.Care.Networks;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CareCircuits.House.Tests.Journeys;

public class CaseManagerJourneys(Screens screens) : IClassFixture<Screens>
{
    [Journey]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_case_manager_who_is_asked_sees_little_accepts_and_gets_the_task_and_the_file(int width)
    {
        await using var manager = await screens.SignInByNameAsync(await AskedAsync(), width);
        var accept = manager.Test("accept").First;
        await accept.WaitForAsync();
        await manager.IsAccessibleAsync();
        await accept.ClickAsync();
        await manager.Test("said").WaitForAsync();

        await manager.Test("work-row").Filter(new LocatorFilterOptions { HasText = "Faire connaissance" }).First.GetByTestId("open-task").ClickAsync();
        await manager.Test("card").WaitForAsync();
        await manager.Test("open-file").ClickAsync();
        await manager.Test("person-name").WaitForAsync();
        await manager.Test("tab-looks").ClickAsync();
        await manager.Test("looks").WaitForAsync();
        await manager.IsAccessibleAsync();
    }

    [Journey]
    [InlineData(1280)]
    public async Task Who_is_away_leaves_the_work_to_a_colleague_and_takes_it_back(int width)
    {
        await using var manager = await screens.SignInByNameAsync("xavier-thonon", width);
        await manager.Test("account").ClickAsync();
        await manager.Test("away").ClickAsync();
        await manager.Test("substitute").SelectOptionAsync("zoe-hanssen");
        await manager.Test("away-do").ClickAsync();
        await manager.Test("back-again").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await manager.IsLiveAsync();

        await using (var colleague = await screens.SignInByNameAsync("zoe-hanssen", width))
            await colleague.Page.GetByText("Vous remplacez Xavier Thonon.").WaitForAsync();

        await manager.GoAsync("/");
        await manager.Test("account").ClickAsync();
        await manager.Test("back-again").ClickAsync();
        await manager.Page.WaitForFunctionAsync("() => !document.querySelector('[data-test=back-again]')");
    }

    /// <summary>A staff member of whom the demo asks to take someone on.</summary>
    private async Task<string> AskedAsync()
    {
        var network = await screens.House.NetworkAsync();
        var staff = await screens.House.Rooms.GetRequiredService<IDirectory>().StaffAsync(network, null, 100, default);
        var asked = await screens.House.Rooms.GetRequiredService<IWork>().QuestionsAsync(network, [.. staff.Select(member => new Party(PartyKind.Staff, member.Id))], 0, 50, default);
        return asked[0].To.Id;
    }
}
