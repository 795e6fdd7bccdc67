using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.RuleSets;

/// <summary>A member of a fact, <c>data</c> included, that rules read.</summary>
public sealed record ReadMember(string Fact, string Name)
{
    /// <summary>What a term reads; null where it reads nothing by itself.</summary>
    internal static ReadMember? Of(Term term) => term switch
    {
        FactTerm fact => new ReadMember(fact.Fact.Name, fact.Member.Name),
        DataTerm data => new ReadMember(FactCatalogue.Data, data.Name),
        _ => null,
    };
}
