using CareCircuits.Rules.RuleSets;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Explaining;

/// <summary>Every rule of a set with what became of it, what is not known, and what would have changed the outcome.</summary>
public sealed partial class WhyRules
{
    /// <summary>So many other outcomes are told; more would be noise.</summary>
    private const int MostWould = 3;

    /// <summary>The explanation.</summary>
    [Parameter]
    [EditorRequired]
    public required Explanation Why { get; set; }

    /// <summary>Says facts.</summary>
    [Parameter]
    [EditorRequired]
    public required SaidFacts Said { get; set; }

    private IReadOnlyList<string> Missing { get; set; } = [];

    private IReadOnlyList<(string? Outcome, string Conditions)> Would { get; set; } = [];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        Missing = [.. Why.Used.Where(used => used.Value is null).Select(used => Said.Name(used.Fact, used.Member)).Distinct()];
        // Scores change with every rule; what they would have been tells nobody anything.
        Would = Why.Set.Policy == HitPolicy.Score ? [] : [.. Why.WouldHaveChanged.Where(CanBeSaid).Select(Of).Distinct().Take(MostWould)];
    }

    private static string IconOf(RuleState state) => state switch
    {
        RuleState.Held => "check",
        RuleState.DidNotHold => "close",
        RuleState.Unknown => "help",
        RuleState.Failed => "build",
        _ => "remove",
    };

    /// <summary>"If it were not known" is no way in which things could have been otherwise.</summary>
    private static bool CanBeSaid(Counterfactual other) => other.Conditions.All(condition => condition.Name is null || condition.Instead is not null);

    private (string? Outcome, string Conditions) Of(Counterfactual other)
    {
        var clauses = Teller.Clauses(Said);
        return (
            other.Evaluation.Outcome is { } outcome ? Teller.Outcomes.Of(outcome) : null,
            string.Join("; ", other.Conditions.Select(condition => clauses.Of(condition.Holds ? condition.Said : condition.Said.Contrary()))) + ".");
    }
}
