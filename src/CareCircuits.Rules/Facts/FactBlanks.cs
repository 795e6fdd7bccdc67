using System.Diagnostics;

namespace CareCircuits.Rules.Facts;

/// <summary>Facts of which nothing was given yet.</summary>
internal static class FactBlanks
{
    public static T Of<T>(Strictness strictness)
        where T : class => (T)New(typeof(T), strictness);

    public static FactType TypeOf<T>() => typeof(T) == typeof(NeedFacts)
        ? FactCatalogue.Need
        : FactCatalogue.Facts.FirstOrDefault(fact => fact.Record == typeof(T)) ?? throw new UnreachableException();

    /// <summary>Without an id or a domain, nobody knows what it is about; the rest has a sensible blank in a story.</summary>
    public static bool MustBeGiven(FactMember member, Strictness strictness) =>
        !member.Optional && (strictness == Strictness.Strict || member.Name is "id" or "domain");

    private static object New(Type type, Strictness strictness) => type.Name switch
    {
        nameof(PersonFacts) => new PersonFacts(),
        nameof(NeedFacts) => new NeedFacts { Domain = "", Rating = 0, By = "person" },
        nameof(EnrolmentFacts) => new EnrolmentFacts(),
        nameof(ServiceFacts) => new ServiceFacts { Id = "", Member = strictness == Strictness.Lenient },
        nameof(StaffFacts) => new StaffFacts { Id = "" },
        _ => throw new UnreachableException(),
    };
}
