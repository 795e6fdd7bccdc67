using System.Globalization;
using CareCircuits.Admin.Explaining;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.RuleSets;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Circuits;

/// <summary>The rule sets of a circuit version, to be read as sentences: when this, then that, because; and where each is used.</summary>
public sealed partial class RuleSetPage
{
    /// <summary>The circuit version.</summary>
    [Parameter]
    [EditorRequired]
    public required ShelvedCircuit Shelved { get; set; }

    /// <summary>Its words.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>Where it is.</summary>
    [Parameter]
    [EditorRequired]
    public required CircuitAddress Address { get; set; }

    /// <summary>The rule set that is read; the first where none is named.</summary>
    [Parameter]
    public string? Set { get; set; }

    private List<RuleSet> Sets =>
        [.. Shelved.Circuit.Definition.Rules.Select(pin => Shelved.Circuit.RuleSets.GetValueOrDefault(pin.Set)).OfType<RuleSet>()];

    private RuleSet? Shown => Set is null ? Sets.FirstOrDefault() : Shelved.Circuit.RuleSets.GetValueOrDefault(Set);

    private IEnumerable<(Rule Rule, RuleFile File)> Lines => Shown!.Rules.Zip(Shown.Document.Rules);

    private List<(string Workflow, StepDefinition Step)> UsedBy =>
        [.. Shelved.Circuit.InOrder.SelectMany(plan => Ways.StepsOf(plan.Definition).Where(step => StepWords.RuleSetOf(step) == Shown!.Id).Select(step => (plan.Definition.Id, step)))];

    private SaidClauses Clauses => Words.Clauses(UsedBy.Select(use => use.Workflow).FirstOrDefault());

    private string Then(Rule rule)
    {
        var outcome = rule.Outcome is { } code ? (code == "exclude" ? Say["Exclude"] : Words.Outcome(code)) : "";
        var score = Shown!.Policy == HitPolicy.Score && rule.Score != 0 ? Say["Points", rule.Score.ToString("+0;-0", CultureInfo.CurrentCulture)].Value : "";
        return string.Join(" · ", new[] { outcome, score }.Where(text => text.Length > 0));
    }

    private string NameOf(string fact, string member) => Words.FactName(UsedBy.Select(use => use.Workflow).FirstOrDefault(), fact, member);
}
