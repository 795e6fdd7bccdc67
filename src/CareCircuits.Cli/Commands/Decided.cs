using CareCircuits.Rules.Facts;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Cli.Commands;

/// <summary>Something that kept a rule set from deciding: an expression with its position, or a fact.</summary>
internal sealed record DecisionError(string? Rule, int? Position, string Message);

/// <summary>What a rule set came to; without an explanation where it could not even begin.</summary>
internal sealed record Decided(RuleSet Set, Explanation? Explanation, IReadOnlyList<DecisionError> Errors)
{
    // Nobody reads more, and a file may hold half a million mistakes.
    private const int MostErrors = 1000;

    public Verdict Verdict => Explanation?.Evaluation.Verdict ?? Verdict.Error;

    /// <summary>Decides, unless an expression was refused or the facts are not what they should be.</summary>
    public static Decided By(RuleSet set, RuleSetReading reading, FactReading facts)
    {
        DecisionError[] errors =
        [
            .. reading.Errors.Select(error => new DecisionError(error.Rule, error.Position, error.Message)),
            .. facts.Problems.Take(MostErrors).Select(problem => new DecisionError(null, null, problem)),
        ];
        if (errors.Length == 0 && reading.Findings.Count > 0)
            errors = [.. reading.Findings.Select(finding => new DecisionError(finding.Rule, null, finding.Message))];
        if (errors.Length > 0)
            return new(set, null, errors);

        var explanation = set.Explain(facts.Sheet);
        return new(set, explanation, explanation.Evaluation.Error is { } error ? [new DecisionError(null, null, error)] : []);
    }
}
