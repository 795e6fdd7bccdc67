using System.Globalization;
using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Pieces;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.RuleSets;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Rules;

/// <summary>Tries a rule set out: facts as one pleases, unknown ones left open; the verdict, why, and what would change it, at once.</summary>
public sealed partial class TryRules(Reader reader, WhyTeller teller)
{
    private readonly Dictionary<(string Fact, string Member), object?> answers = [];
    private readonly Dictionary<(string Fact, string Member), string> faults = [];
    private Explanation? why;
    private FactSheet? filled;

    /// <summary>The rules.</summary>
    [Parameter]
    [EditorRequired]
    public required RuleSet Set { get; set; }

    /// <summary>Says their facts and data.</summary>
    [Parameter]
    [EditorRequired]
    public required SaidFacts Facts { get; set; }

    /// <summary>A case to fill the form with, each time another one is given; null for none.</summary>
    [Parameter]
    public FactSheet? Given { get; set; }

    /// <summary>Other ways to come to a case.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private WhyTeller Teller => teller;

    private IReadOnlyList<TryField> Fields { get; set; } = [];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        Fields = TryField.Of(Set, Facts);
        if (Given is { } given && given != filled)
        {
            filled = given;
            foreach (var field in Fields)
                answers[(field.Fact, field.Field.Name)] = field.AnswerIn(given);
        }

        Decide();
    }

    private void Answer(TryField field, object? value)
    {
        answers[(field.Fact, field.Field.Name)] = value;
        Decide();
    }

    private object? AnswerTo(TryField field) => answers.GetValueOrDefault((field.Fact, field.Field.Name)) ?? field.Default;

    private void Decide()
    {
        faults.Clear();
        var given = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var group in Fields.GroupBy(field => field.Fact))
        {
            var members = new Dictionary<string, object?>(StringComparer.Ordinal);
            foreach (var field in group)
            {
                if (field.Plain(AnswerTo(field)) is { } value)
                    members[field.Field.Name] = value;
            }

            // Whose id it is makes no difference to what one tries out.
            if (group.Key is "service" or "staff")
                members.TryAdd("id", "example");
            given[group.Key] = members;
        }

        var reading = FactReader.Read(given, Set.Data, reader.Now, reader.Today, Strictness.Lenient);
        foreach (var field in Fields.Where(field => reading.Problems.Any(problem => problem.StartsWith($"{field.Fact}.{field.Field.Name}:", StringComparison.Ordinal))))
            faults[(field.Fact, field.Field.Name)] = Say["NotReadable"];
        why = Set.Explain(reading.Sheet);
    }

    private string Result(Evaluation evaluation) => evaluation.Verdict switch
    {
        Verdict.Hit when Set.Policy == HitPolicy.Score => string.Join(" · ", evaluation.Outcomes.Select(teller.Outcomes.Of).Append(Say["Points", evaluation.Score.ToString(CultureInfo.CurrentCulture)])),
        Verdict.Hit => string.Join(", ", evaluation.Outcomes.Select(teller.Outcomes.Of)),
        _ => "",
    };

    private static ShownState StateOf(Verdict verdict) => verdict switch
    {
        Verdict.Hit => ShownState.Done,
        Verdict.Unknown => ShownState.Waiting,
        Verdict.Error => ShownState.Incident,
        _ => ShownState.Stopped,
    };
}
