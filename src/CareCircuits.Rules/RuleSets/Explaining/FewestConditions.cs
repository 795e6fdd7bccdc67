using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.RuleSets;

/// <summary>One condition without parts that are conditions themselves, and how it should come out.</summary>
internal readonly record struct WantedCondition(Term Term, bool Wanted);

/// <summary>Finds the fewest conditions that would have to come out otherwise for a term to come out as wanted.</summary>
internal sealed class FewestConditions(FactSheet facts, RuleSet set)
{
    private static readonly IReadOnlyList<WantedCondition> Nothing = [];

    private readonly int[] slots = DataBinding.Of(set.Data, facts.Data?.Shape).Slots;
    private readonly Dictionary<(Term, bool), IReadOnlyList<WantedCondition>?> known = [];

    /// <summary>The conditions; empty where it comes out so already, null where nothing makes it so.</summary>
    public IReadOnlyList<WantedCondition>? For(Term term, bool wanted)
    {
        // A parameter that is used often is searched once.
        if (!known.TryGetValue((term, wanted), out var found))
            known.Add((term, wanted), found = Search(term, wanted));
        return found;
    }

    private IReadOnlyList<WantedCondition>? Search(Term term, bool wanted)
    {
        if (new Walker(facts, slots).Run(term) is bool now && now == wanted)
            return Nothing;
        return term switch
        {
            NotTerm not => For(not.Operand, !wanted),
            RuleTerm rule => For(rule.Condition, wanted),
            ParameterTerm parameter => For(parameter.Parameter.Term, wanted),
            JunctionTerm junction => junction.All == wanted ? All(junction.Parts, wanted) : Fewest(junction.Parts.Select(part => For(part, wanted))),
            ConditionalTerm choice => Fewest([Both(choice.Condition, true, choice.Then, wanted), Both(choice.Condition, false, choice.Otherwise, wanted)]),
            _ => CanChange(term) ? [new WantedCondition(term, wanted)] : null,
        };
    }

    private IReadOnlyList<WantedCondition>? All(IReadOnlyList<Term> parts, bool wanted)
    {
        var needed = new Dictionary<string, WantedCondition>();
        foreach (var part in parts)
        {
            if (For(part, wanted) is not { } some)
                return null;
            foreach (var condition in some)
            {
                // The same condition cannot come out both ways.
                if (!needed.TryAdd(TermKey.Of(condition.Term), condition) && needed[TermKey.Of(condition.Term)].Wanted != condition.Wanted)
                    return null;
            }
        }

        return [.. needed.Values];
    }

    private List<WantedCondition>? Both(Term first, bool firstWanted, Term second, bool secondWanted) =>
        For(first, firstWanted) is { } some && For(second, secondWanted) is { } others ? [.. some, .. others] : null;

    private static IReadOnlyList<WantedCondition>? Fewest(IEnumerable<IReadOnlyList<WantedCondition>?> ways) =>
        ways.OfType<IReadOnlyList<WantedCondition>>().MinBy(way => way.Count);

    // What depends on nothing but the text and the clock cannot be otherwise.
    private static bool CanChange(Term term) => TermWalk.All(term).Exists(part => part is FactTerm or DataTerm);
}
