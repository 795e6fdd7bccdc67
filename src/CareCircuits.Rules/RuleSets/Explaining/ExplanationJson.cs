using System.Text.Json;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.RuleSets;

/// <summary>Writes an explanation for machines to read.</summary>
internal sealed class ExplanationJson(Utf8JsonWriter writer, string language)
{
    private const int MostTerms = 2000;

    private int written;

    public void Write(Explanation explanation)
    {
        writer.WriteStartObject();
        writer.WriteString("decidedBy", explanation.Evaluation.Rule?.Name);
        writer.WriteStartArray("rules");
        foreach (var step in explanation.Rules)
            WriteStep(step);
        writer.WriteEndArray();
        writer.WriteStartArray("notKnown");
        foreach (var name in explanation.NotKnown)
            writer.WriteStringValue(name);
        writer.WriteEndArray();
        writer.WriteStartArray("wouldHaveChanged");
        foreach (var other in explanation.WouldHaveChanged)
            WriteOther(other);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>A name of the code as JSON has it.</summary>
    public static string Kebab<T>(T value)
        where T : struct, Enum => Json.EnumNames.NameOf(value);

    private void WriteStep(RuleStep step)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", step.Rule.Name);
        writer.WriteString("state", Kebab(step.State));
        writer.WriteString("outcome", step.Rule.Outcome);
        if (step.Rule.Reason?.In(language) is { Length: > 0 } reason)
            writer.WriteString("reason", reason);
        if (step.Condition is { } condition)
        {
            writer.WritePropertyName("condition");
            WriteTerm(condition);
        }

        writer.WriteEndObject();
    }

    private void WriteTerm(ExplainedTerm term)
    {
        written++;
        writer.WriteStartObject();
        writer.WriteString("text", term.Text);
        writer.WriteString("state", Kebab(term.State));
        writer.WritePropertyName("value");
        // A need is shown by its members; the whole record would only repeat the list.
        FactWriter.Write(writer, term.Value is NeedFacts need ? need.Domain : term.Value);
        if (term.Parts.Count > 0)
        {
            writer.WriteStartArray("parts");
            foreach (var part in Told(term))
                WriteTerm(part);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    // Nobody reads a list without end: of its later items, only the one that decided is told.
    private IEnumerable<ExplainedTerm> Told(ExplainedTerm term) =>
        term.Parts.Where((_, at) => written <= MostTerms || term.Term is not ListTerm || at == term.Parts.Count - 1);

    private void WriteOther(Counterfactual other)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", other.Rule.Name);
        writer.WriteString("verdict", Kebab(other.Evaluation.Verdict));
        writer.WriteString("outcome", other.Evaluation.Outcome);
        writer.WriteStartArray("conditions");
        foreach (var condition in other.Conditions)
        {
            writer.WriteStartObject();
            writer.WriteString("text", condition.Text);
            writer.WriteBoolean("holds", condition.Holds);
            writer.WriteString("fact", condition.Name);
            writer.WritePropertyName("instead");
            FactWriter.Write(writer, condition.Instead);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
