using CareCircuits.Care.Networks;

namespace CareCircuits.Admin.Enter;

/// <summary>A service that might fit, read from the directory while someone is on the line: those that fit come first, the soonest before the others.</summary>
/// <param name="Service">The service.</param>
/// <param name="WhyNot">What speaks against it, as names of texts; empty where nothing does.</param>
public sealed record Offer(Service Service, IReadOnlyList<string> WhyNot)
{
    /// <summary>All services that people can go to, in the order in which they would be offered. What is not known of the person speaks against nothing.</summary>
    public static IEnumerable<Offer> Of(IEnumerable<Service> services, string? commune, string? language, long? age) => services
        .Where(service => service.Facts.Branch is not "information")
        .Select(service => new Offer(service, [.. Against(service, commune, language, age)]))
        .OrderBy(offer => offer.WhyNot.Count)
        .ThenBy(offer => offer.Service.Facts.WaitDays ?? long.MaxValue)
        .ThenBy(offer => offer.Service.Id, StringComparer.Ordinal);

    private static IEnumerable<string> Against(Service service, string? commune, string? language, long? age)
    {
        var facts = service.Facts;
        if (commune is { Length: > 0 } && facts.Communes.Count > 0 && !facts.Communes.Contains(commune.Trim(), StringComparer.CurrentCultureIgnoreCase))
            yield return "Against.Commune";
        if (language is { Length: > 0 } && facts.Languages.Count > 0 && !facts.Languages.Contains(language))
            yield return "Against.Language";
        if (age is { } years && (years < (facts.MinAge ?? 0) || years > (facts.MaxAge ?? long.MaxValue)))
            yield return "Against.Age";
        if (facts.FreePlaces is 0)
            yield return "Against.Full";
    }
}
