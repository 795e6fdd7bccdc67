using CareCircuits.Engine.Reading;
using CareCircuits.Engine.Rehearsals;

namespace CareCircuits.Cli.Report;

/// <summary>How rehearsals went, for people.</summary>
internal static class RehearsalText
{
    public static void Write(CircuitReading reading, IReadOnlyList<ScenarioResult> results, Coverage coverage, Page page)
    {
        page.Line($"{reading.Definition!.Id} v{reading.Definition.Version}", Page.Ink.Bold).Line();
        var width = results.Select(result => result.Id.Length).DefaultIfEmpty().Max();
        var stories = reading.Scenarios.DistinctBy(scenario => scenario.Id).ToDictionary(scenario => scenario.Id, scenario => scenario.Title?.In("en") ?? "");
        foreach (var result in results)
            Write(result, stories[result.Id], width, page);

        var failed = results.Count(result => !result.Passed);
        page.Line()
            .Line(
                results.Count == 0 ? "There are no scenarios." : $"{Counts.Of(results.Count, "scenario")}: {results.Count - failed} passed, {failed} failed",
                failed > 0 ? Page.Ink.Red : Page.Ink.Green);
        Write("Steps", coverage.Steps, page);
        Write("Transitions", coverage.Transitions, page);
    }

    private static void Write(ScenarioResult result, string story, int width, Page page)
    {
        page.Text("  ").Column(result.Passed ? "passed" : "FAILED", 6, result.Passed ? Page.Ink.Green : Page.Ink.Red)
            .Column(result.Id, width).Line(story, Page.Ink.Grey);
        foreach (var failure in result.Failures)
            page.Line($"           {failure}");
    }

    private static void Write(string noun, Reach reach, Page page)
    {
        var isWhole = reach.Covered == reach.Total;
        // Rounded down: 100 % is said of all of them only.
        var share = reach.Total == 0 ? 100 : reach.Covered * 100 / reach.Total;
        page.Column(noun, 11).Line($"{reach.Covered} of {reach.Total} covered ({share} %)", isWhole ? Page.Ink.Green : Page.Ink.Yellow);
        foreach (var missing in reach.Missing)
            page.Line($"              not {missing}", Page.Ink.Grey);
    }
}
