using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.RuleSets;

/// <summary>Finds the facts and data that an evaluation read.</summary>
internal static class UsedFacts
{
    public static IReadOnlyList<UsedFact> In(IEnumerable<ExplainedTerm?> conditions, FactSheet facts)
    {
        var used = new Dictionary<string, UsedFact>();
        var rest = new Stack<ExplainedTerm>(conditions.OfType<ExplainedTerm>().Reverse());
        while (rest.TryPop(out var term))
        {
            if (Of(term, facts) is { } fact)
                used.TryAdd(fact.Name, fact);
            for (var i = term.Parts.Count - 1; i >= 0; i--)
                rest.Push(term.Parts[i]);
        }

        return [.. used.Values];
    }

    // A datum of the wrong type has no value for the rule, but it was there.
    private static UsedFact? Of(ExplainedTerm term, FactSheet facts) => term.Term switch
    {
        FactTerm fact => new UsedFact(fact.Fact.Name, fact.Member.Name, term.Value),
        DataTerm data => new UsedFact(FactCatalogue.Data, data.Name, term.Value ?? facts.Data?[data.Name]),
        _ => null,
    };
}
