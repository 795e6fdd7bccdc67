using CareCircuits.Admin.Frame;
using CareCircuits.Care.Networks;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Admin.Enter;

/// <summary>A service that might fit, read from the directory while someone is on the line.</summary>
/// <param name="Service">The service.</param>
/// <param name="Why">What speaks for it, in the words of the circuit's rules.</param>
/// <param name="WhyNot">What speaks against it, in the words of the circuit's rules.</param>
/// <param name="Against">What speaks against it by the directory alone, as names of texts.</param>
public sealed record Offer(Service Service, IReadOnlyList<string> Why, IReadOnlyList<string> WhyNot, IReadOnlyList<string> Against)
{
    /// <summary>Whether nothing speaks against it.</summary>
    public bool Fits => WhyNot.Count == 0 && Against.Count == 0;

    /// <summary>
    /// All services, in the order in which they would be offered: those that fit first, of these those for which more speaks, then the soonest.
    /// What is not known of the person speaks against nothing.
    /// </summary>
    public static IReadOnlyList<Offer> Of(IEnumerable<Service> services, PersonFacts person, OrientationRules? rules, Reader reader) =>
    [
        .. services.Select(service => Of(service, person, rules, reader))
            .OrderByDescending(offer => offer.Fits)
            .ThenBy(offer => offer.WhyNot.Count + offer.Against.Count)
            .ThenByDescending(offer => offer.Why.Count)
            .ThenBy(offer => offer.Service.Facts.WaitDays ?? long.MaxValue)
            .ThenBy(offer => offer.Service.Id, StringComparer.Ordinal),
    ];

    /// <summary>The services that take people in acute need, those with room first: what could be done tonight.</summary>
    public static IReadOnlyList<Service> Tonight(IEnumerable<Service> services) =>
        [.. services.Where(service => service.Facts.Acute).OrderBy(service => service.Facts.FreePlaces == 0).ThenBy(service => service.Facts.WaitDays ?? long.MaxValue).ThenBy(service => service.Id, StringComparer.Ordinal)];

    private static Offer Of(Service service, PersonFacts person, OrientationRules? rules, Reader reader)
    {
        var (why, whyNot) = rules?.Judge(service, person, reader) ?? ([], []);
        return new Offer(service, why, whyNot, whyNot.Count > 0 ? [] : [.. ByDirectory(service.Facts, person, isJudged: rules is not null)]);
    }

    /// <summary>Rules that were asked have judged all but whether there is room.</summary>
    private static IEnumerable<string> ByDirectory(ServiceFacts service, PersonFacts person, bool isJudged)
    {
        if (!isJudged)
        {
            if (service.Branch is "information")
                yield return "Against.Information";
            if (person.Commune is { Length: > 0 } commune && service.Communes.Count > 0 && !service.Communes.Contains(commune, StringComparer.CurrentCultureIgnoreCase))
                yield return "Against.Commune";
            if (person.Languages.Count > 0 && service.Languages.Count > 0 && !service.Languages.Intersect(person.Languages).Any())
                yield return "Against.Language";
            if (person.Age is { } years && (years < (service.MinAge ?? 0) || years > (service.MaxAge ?? long.MaxValue)))
                yield return "Against.Age";
            if (person.SubstanceUse == "active" && service.AcceptsActiveUse == false)
                yield return "Against.Use";
        }

        if (service.FreePlaces is 0)
            yield return "Against.Full";
    }
}
