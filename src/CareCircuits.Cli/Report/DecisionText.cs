using CareCircuits.Cli.Commands;
using CareCircuits.Rules.Json;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Cli.Report;

/// <summary>A decision by rules, for people.</summary>
internal static class DecisionText
{
    /// <summary>The language in which <c>care</c> speaks.</summary>
    public const string Language = "en";

    public static void Write(Decided decided, Page page)
    {
        page.Text($"{decided.Set.Id} v{decided.Set.Version}", Page.Ink.Bold).Text(": ")
            .Line(Sum(decided), decided.Verdict switch { Verdict.Hit => Page.Ink.Green, Verdict.Error => Page.Ink.Red, _ => Page.Ink.Yellow });
        foreach (var error in decided.Errors)
        {
            page.Text("  error  ", Page.Ink.Red)
                .Text(error.Rule is null ? "" : $"{error.Rule}{(error.Position is { } position ? $", position {position}" : "")}: ")
                .Line(error.Message);
        }

        if (decided.Explanation is { } explanation)
            page.Line().Line(explanation.ToText(Language).TrimEnd());
    }

    private static string Sum(Decided decided) => decided.Verdict switch
    {
        Verdict.Hit when decided.Set.Policy == HitPolicy.Score => $"score {decided.Explanation!.Evaluation.Score}",
        Verdict.Hit when decided.Explanation!.Evaluation.Outcome is { } outcome => outcome,
        Verdict.Hit => string.Join(", ", decided.Explanation!.Evaluation.Outcomes),
        Verdict.None => "no rule holds",
        Verdict.Unknown => "unknown: a fact that would decide is missing",
        _ => EnumNames.NameOf(decided.Verdict),
    };
}
