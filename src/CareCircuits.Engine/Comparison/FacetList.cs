using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Comparison;

/// <summary>Collects what can be said of one part.</summary>
internal sealed class FacetList
{
    private const int LongestText = 160;
    private readonly Dictionary<string, Facet> facets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Sequence> sequences = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Facet> All => facets;

    public IReadOnlyDictionary<string, Sequence> Sequences => sequences;

    /// <summary>Says something, unless there is nothing to say.</summary>
    public FacetList Say(string label, ChangeKind kind, string? value, string? meaning = null, ChangeKind? presence = null, string? key = null)
    {
        if (value is null)
            return this;
        var facet = new Facet(key ?? label, kind, Cut($"{label} {value}".Trim()), meaning ?? value) { KindOfPresence = presence ?? kind };
        facets.TryAdd(facet.Key, facet);
        return this;
    }

    /// <summary>Says something that is true; what is false goes without saying.</summary>
    public FacetList Say(string label, ChangeKind kind, bool holds) => holds ? Say(label, kind, "") : this;

    /// <summary>Says each of a set, whose order has no meaning.</summary>
    public FacetList Each(string label, ChangeKind kind, IEnumerable<string>? values)
    {
        foreach (var value in values ?? [])
            Say(label, kind, value, key: $"{label} {value}");
        return this;
    }

    /// <summary>Says where each way of a map leads.</summary>
    public FacetList Ways(string label, IReadOnlyDictionary<string, string>? ways, ChangeKind presence = ChangeKind.Target)
    {
        foreach (var (name, target) in ways ?? new Dictionary<string, string>())
            Say($"{label} {name}", ChangeKind.Target, $"-> {target}", presence: presence);
        return this;
    }

    /// <summary>Says where one way leads.</summary>
    public FacetList Way(string label, string? target) => Say(label, ChangeKind.Target, target is null ? null : $"-> {target}");

    /// <summary>Says a time.</summary>
    public FacetList Time(string label, TimeLimit? limit) =>
        limit is null ? this : Say(label, ChangeKind.Time, Texts.Of(limit), Texts.MeaningOf(limit));

    /// <summary>Says an expression, which is compared without regard to white space.</summary>
    public FacetList Expression(string label, ChangeKind kind, string? expression) =>
        Say(label, kind, expression, expression is null ? null : Texts.WithoutWhiteSpace(expression));

    /// <summary>Says words, language by language.</summary>
    public FacetList Words(string label, Wording? words)
    {
        foreach (var (language, text) in words?.Texts ?? new Dictionary<string, string>())
            Say($"{label} ({language})", ChangeKind.Text, text);
        return this;
    }

    /// <summary>Says the words for each of a set of names.</summary>
    public FacetList Labels(string label, IReadOnlyDictionary<string, Wording>? labels)
    {
        foreach (var (name, words) in labels ?? new Dictionary<string, Wording>())
            Words($"{label} {name}", words);
        return this;
    }

    /// <summary>Says data and their types.</summary>
    public FacetList Data(string label, IReadOnlyDictionary<string, DataType>? data)
    {
        foreach (var (name, type) in data ?? new Dictionary<string, DataType>())
        {
            Say($"{label} {name}", ChangeKind.Data, Texts.Of(type), Texts.MeaningOf(type));
            Labels($"{label} {name}", type.Labels);
        }

        return this;
    }

    /// <summary>Says that these stand in this order.</summary>
    public FacetList InOrder(string key, ChangeKind kind, IReadOnlyList<string> names)
    {
        sequences[key] = new Sequence(key, kind, names);
        return this;
    }

    private static string Cut(string text) => text.Length > LongestText ? text[..LongestText] + "..." : text;
}
