using CareCircuits.Engine.Comparison;
using CareCircuits.Rules.Json;

namespace CareCircuits.Cli.Report;

/// <summary>What has changed, for people: place by place, as it was and as it is.</summary>
internal static class ComparisonText
{
    public static void Write(ChangeList comparison, Page page)
    {
        foreach (var place in comparison.Changes.GroupBy(change => (change.Workflow, change.Step)))
        {
            page.Line(NameOf(place.Key.Workflow, place.Key.Step), Page.Ink.Bold);
            foreach (var change in place)
                Write(change, page);
            page.Line();
        }

        page.Line(
            comparison.Changes.Count == 0 ? "Nothing has changed."
            : comparison.ChangesMeaning ? $"The meaning has changed ({Counts.Of(comparison.Changes.Count, "change")})."
            : $"Only words have changed ({Counts.Of(comparison.Changes.Count, "change")}); the meaning is the same.",
            comparison.ChangesMeaning ? Page.Ink.Yellow : Page.Ink.Green);
    }

    private static void Write(Change change, Page page)
    {
        page.Text("  ").Column(EnumNames.NameOf(change.Kind), 8, Page.Ink.Grey);
        if (change.Before is { } before)
            page.Line($"- {before}", Page.Ink.Red);
        if (change is { Before: not null, After: not null })
            page.Text($"{"",11}");
        if (change.After is { } after)
            page.Line($"+ {after}", Page.Ink.Green);
    }

    private static string NameOf(string? workflow, string? step) => (workflow, step) switch
    {
        (null, _) => "The circuit and its rules",
        (_, null) => workflow,
        _ => $"{workflow} / {step}",
    };
}
