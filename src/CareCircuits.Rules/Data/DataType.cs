using CareCircuits.Rules.Json;

namespace CareCircuits.Rules.Data;

/// <summary>The kinds of data that a workflow keeps, a form asks for and an expression computes with.</summary>
[CamelCaseNames]
public enum DataKind
{
    /// <summary>Words, as <see cref="string"/>.</summary>
    Text,

    /// <summary>A whole number, as <see cref="long"/>.</summary>
    Integer,

    /// <summary>A number with decimals, as <see cref="decimal"/>.</summary>
    Number,

    /// <summary>Yes or no, as <see cref="bool"/>.</summary>
    Boolean,

    /// <summary>A day, as <see cref="DateOnly"/>.</summary>
    Date,

    /// <summary>An instant, as <see cref="DateTimeOffset"/>.</summary>
    DateTime,

    /// <summary>A length of time, as <see cref="Data.Duration"/>.</summary>
    Duration,

    /// <summary>A service of the directory, by its id.</summary>
    Service,

    /// <summary>A staff member, by id.</summary>
    Staff,

    /// <summary>One code of a closed list.</summary>
    Choice,
}

/// <summary>
/// The type of one datum. Written short as <c>"service?"</c> or at length as <c>{ "type", "options", "optional", "labels" }</c>.
/// </summary>
public sealed record DataType : IHasShortForm<DataType>
{
    /// <summary>What kind of value it holds.</summary>
    public required DataKind Type { get; init; }

    /// <summary>The codes of a <see cref="DataKind.Choice"/>, in the order in which people see them.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>Whether it may be without value.</summary>
    public bool Optional { get; init; }

    /// <summary>The words for each option.</summary>
    public IReadOnlyDictionary<string, Wording>? Labels { get; init; }

    /// <inheritdoc/>
    public static DataType? FromShortForm(string text, out string problem)
    {
        var optional = text.EndsWith('?');
        var name = optional ? text[..^1] : text;
        var kinds = EnumNames.Of(typeof(DataKind));
        problem = $"must be a kind of data, not the text \"{Shown.Name(text)}\"{DidYouMean.Hint(name, kinds.Keys)}";
        return kinds.TryGetValue(name, out var kind) ? new DataType { Type = (DataKind)kind, Optional = optional } : null;
    }
}
