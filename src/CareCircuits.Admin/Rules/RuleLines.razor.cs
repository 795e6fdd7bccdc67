using System.Globalization;
using CareCircuits.Admin.Explaining;
using CareCircuits.Rules.RuleSets;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Rules;

/// <summary>A rule set as sentences: when this, then that, because.</summary>
public sealed partial class RuleLines
{
    /// <summary>The rules.</summary>
    [Parameter]
    [EditorRequired]
    public required RuleSet Set { get; set; }

    /// <summary>Says their facts and data.</summary>
    [Parameter]
    [EditorRequired]
    public required SaidFacts Facts { get; set; }

    /// <summary>Says an outcome.</summary>
    [Parameter]
    [EditorRequired]
    public required Func<string, string> Outcome { get; set; }

    private SaidClauses Clauses => Teller.Clauses(Facts);

    private string Then(Rule rule)
    {
        var score = Set.Policy == HitPolicy.Score && rule.Score != 0 ? Say["Points", rule.Score.ToString("+0;-0", CultureInfo.CurrentCulture)].Value : "";
        return string.Join(" · ", new[] { rule.Outcome is { } outcome ? Outcome(outcome) : "", score }.Where(text => text.Length > 0));
    }
}
