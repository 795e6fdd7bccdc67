using System.Text;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.RuleSets;

/// <summary>Writes an explanation for people to read.</summary>
internal sealed class ExplanationText(Explanation explanation, string language)
{
    // Beyond this depth a condition is shown whole, not part by part.
    private const int DeepestShown = 8;

    private readonly StringBuilder text = new();
    private readonly ExplanationWords words = ExplanationWords.In(language);

    public string Write()
    {
        Line(0, $"{explanation.Set.Id} v{explanation.Set.Version}: {Result(explanation.Evaluation)}");
        if (explanation.Evaluation.Rule is { } winner)
            Line(0, $"{words.Because} {winner.Name}{Reason(winner)}");
        foreach (var step in explanation.Rules)
            WriteStep(step);
        if (explanation.NotKnown is { Count: > 0 } missing)
            Line(0, $"{words.NotKnownList}: {string.Join(", ", missing)}");
        foreach (var other in explanation.WouldHaveChanged)
            Line(0, $"{words.WouldBe} {Result(other.Evaluation)} {words.If} {string.Join(" && ", other.Conditions.Select(Condition))} ({other.Rule.Name})");
        return text.ToString();
    }

    private void WriteStep(RuleStep step)
    {
        var outcome = step.State == RuleState.Held && step.Rule.Outcome is { } follows ? $" -> {follows}{Reason(step.Rule)}" : "";
        Line(0, $"{step.Rule.Name}: {words.States[(int)step.State]}{outcome}");
        if (step.Condition is { } condition)
            WriteTerm(condition, 1);
    }

    private void WriteTerm(ExplainedTerm term, int depth)
    {
        var parts = term.Parts.Where(part => part.Term.IsYesOrNo && !part.IsRead).ToList();
        var whole = term.Term is ListTerm || depth >= DeepestShown;
        var label = term.Term is JunctionTerm { All: var all } ? (all ? words.AllOf : words.OneOf) : term.Text;
        Line(depth, $"{label}: {Shown(term)}{(whole || parts.Count == 0 ? Reads(term) : "")}");
        foreach (var part in whole ? [] : parts)
            WriteTerm(part, depth + 1);
    }

    private string Reads(ExplainedTerm term)
    {
        var reads = UsedFacts.In([term], explanation.Facts).Where(read => term.IsRead is false).Select(read => $"{read.Name} = {Shown(read.Value)}").ToList();
        return reads.Count == 0 ? "" : $" ({string.Join(", ", reads)})";
    }

    private string Result(Evaluation evaluation) => evaluation.Verdict switch
    {
        Verdict.Unknown => words.NotKnown,
        Verdict.Error => $"{words.Error}: {evaluation.Error}",
        Verdict.None => words.NoRule,
        _ => string.Join(", ", evaluation.Outcomes) + (evaluation.Score == 0 ? "" : $" ({words.Score} {evaluation.Score})"),
    };

    private string Condition(ChangedCondition condition) =>
        (condition.Holds ? condition.Text : $"{words.Not} ({condition.Text})")
        + (condition.Name is null ? "" : $" [{condition.Name} = {Shown(condition.Instead)}]");

    private string Reason(Rule rule) => rule.Reason?.In(language) is { Length: > 0 } reason ? $": {reason}" : "";

    private string Shown(ExplainedTerm term) => term.State == ResultState.Error ? words.Error : Shown(term.Value);

    private string Shown(object? value) => value switch
    {
        null => words.NotKnown,
        bool truth => truth ? words.Yes : words.No,
        string said => $"\"{said}\"",
        IReadOnlyList<string> texts => $"[{string.Join(", ", texts)}]",
        IReadOnlyList<NeedFacts> needs => $"[{string.Join(", ", needs.Select(need => $"{need.Domain} {need.Rating}"))}]",
        _ => FactWriter.Text(value),
    };

    private void Line(int depth, string line) => text.Append(' ', depth * 2).Append(line).Append('\n');
}
