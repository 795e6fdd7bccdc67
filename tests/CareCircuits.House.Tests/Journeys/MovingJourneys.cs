using System.Text;
using CareCircuits.Care.Circuits;
using CareCircuits.Rules.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CareCircuits.House.Tests.Journeys;

public class MovingJourneys(Screens screens) : IClassFixture<Screens>
{
    private const string Circuit = "dual-diagnosis";
    private const string Entry = "central-entry-point";
    private static int published;

    [Journey]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_coordinator_compares_replays_moves_people_over_with_a_second_one_and_takes_it_back(int width)
    {
        await PublishSecondAsync();
        await using var fabrice = await screens.SignInAsync("coordinator", width);
        await fabrice.GoAsync($"/circuits/{Circuit}/compare?from=1&to=2");
        await fabrice.Test("change").First.WaitForAsync();
        await fabrice.IsAccessibleAsync();

        await fabrice.GoAsync($"/circuits/{Circuit}/replay?to=1");
        await fabrice.Test("replay").ClickAsync();
        await fabrice.Test("replay-result").WaitForAsync();
        await fabrice.IsAccessibleAsync();

        await fabrice.GoAsync($"/circuits/{Circuit}/move?plan=00000000-0000-0000-0000-000000000000");
        await fabrice.Test("from-1").CheckAsync();
        await fabrice.Test("plan").ClickAsync();
        await PhaseAsync(fabrice, "Judged");
        await fabrice.Test("choice-first-talk").SelectOptionAsync("first-words");
        await fabrice.IsAccessibleAsync();
        await fabrice.Test("dry-run").ClickAsync();
        await fabrice.Page.Locator("[data-test='count-Count.NeedsChoice']").GetByText("0", new LocatorGetByTextOptions { Exact = true }).WaitForAsync();
        await PhaseAsync(fabrice, "Judged");
        await fabrice.Test("ask").ClickAsync();
        await fabrice.Test("wait-for-other").WaitForAsync();

        await using var greet = await screens.SignInByNameAsync("greet-wouters", width);
        await greet.GoAsync($"/circuits/{Circuit}/move");
        await greet.Test("approve").ClickAsync();
        await PhaseAsync(greet, "Moved");
        Assert.NotEqual("0", await greet.Page.Locator("[data-test='count-Count.Moved']").InnerTextAsync());
        await greet.IsAccessibleAsync();

        // Who asked sees it come to its end, and has it taken back.
        await PhaseAsync(fabrice, "Moved");
        await fabrice.Test("undo").ClickAsync();
        await PhaseAsync(fabrice, "Back");
        Assert.NotEqual("0", await fabrice.Page.Locator("[data-test='count-Count.Back']").InnerTextAsync());
        await fabrice.IsAccessibleAsync();
    }

    private static Task PhaseAsync(Visitor visitor, string phase) =>
        visitor.Page.Locator($"[data-test=move-state][data-phase={phase}]").WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });

    /// <summary>A second version through the ordinary way: one step has another name.</summary>
    private async Task PublishSecondAsync()
    {
        if (Interlocked.Exchange(ref published, 1) == 1)
            return;
        var (rooms, network) = (screens.House.Rooms, await screens.House.NetworkAsync());
        var first = (await rooms.GetRequiredService<ICircuitStore>().FindAsync(network, Circuit, 1, default))!.Sources;
        var second = first with { Folder = first.Folder.Replace("/v1", "/v2", StringComparison.Ordinal), Circuit = [.. first.Circuit.Select(Changed)] };
        Assert.IsType<PublishResult.Published>(await rooms.GetRequiredService<Publishing>().PublishAsync(network, second, default));
    }

    private static SourceFile Changed(SourceFile file)
    {
        var text = Encoding.UTF8.GetString(file.Bytes.Span);
        if (file.Path.EndsWith("/circuit.json", StringComparison.Ordinal))
            text = text.Replace("\"version\": 1,", "\"version\": 2,", StringComparison.Ordinal);
        else if (file.Path.EndsWith($"/{Entry}.json", StringComparison.Ordinal))
            text = text.Replace("\"first-talk\"", "\"first-words\"", StringComparison.Ordinal);
        return new SourceFile(file.Path.Replace("/v1/", "/v2/", StringComparison.Ordinal), Encoding.UTF8.GetBytes(text));
    }
}
