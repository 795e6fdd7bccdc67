using CareCircuits.Cli.Commands;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Cli.Report;

/// <summary>A decision by rules, for people.</summary>
internal static class DecisionText
{
    /// <summary>The language in which <c>care</c> speaks.</summary>
    public const string Language = "en";

    public static void Write(Decided decided, Page page)
    {
        if (decided.Explanation is { } explanation)
            Write(explanation.ToText(Language).TrimEnd().Split('\n'), InkOf(decided.Verdict), page);
        else
            Write(decided, decided.Errors, page);
    }

    private static void Write(string[] lines, Page.Ink ink, Page page)
    {
        page.Line(lines[0], ink);
        foreach (var line in lines.Skip(1))
            page.Line(line);
    }

    private static void Write(Decided decided, IReadOnlyList<DecisionError> errors, Page page)
    {
        page.Line($"{decided.Set.Id} v{decided.Set.Version}: nothing can be decided", Page.Ink.Red);
        foreach (var error in errors)
        {
            page.Text("  error  ", Page.Ink.Red)
                .Text(error.Rule is null ? "" : $"{error.Rule}{(error.Position is { } position ? $", position {position}" : "")}: ")
                .Line(error.Message);
        }
    }

    private static Page.Ink InkOf(Verdict verdict) => verdict switch
    {
        Verdict.Hit => Page.Ink.Green,
        Verdict.Error => Page.Ink.Red,
        _ => Page.Ink.Yellow,
    };
}
