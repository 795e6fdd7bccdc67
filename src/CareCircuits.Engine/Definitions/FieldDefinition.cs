using CareCircuits.Rules.Data;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Definitions;

/// <summary>The kinds of answer that a form asks for: the kinds of data, and two more.</summary>
[CamelCaseNames]
public enum FieldKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with decimals.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A day.</summary>
    Date,

    /// <summary>An instant.</summary>
    DateTime,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A service of the directory.</summary>
    Service,

    /// <summary>A staff member.</summary>
    Staff,

    /// <summary>One code of a closed list.</summary>
    Choice,

    /// <summary>The grid of needs, rated by the person: domain to rating.</summary>
    Needs,

    /// <summary>One answer a purpose: the list of the purposes agreed to.</summary>
    Consents,
}

/// <summary>One question of a task's form.</summary>
public sealed record FieldDefinition
{
    /// <summary>Its name in the form.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of answer it takes.</summary>
    public required FieldKind Type { get; init; }

    /// <summary>The question, as people read it.</summary>
    public required Wording Title { get; init; }

    /// <summary>Whether the task cannot be completed without it; a person who declines need not answer.</summary>
    public bool Required { get; init; }

    /// <summary>The codes of a choice, the domains of needs, or the purposes of consents.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>The words for each option.</summary>
    public IReadOnlyDictionary<string, Wording>? Labels { get; init; }

    /// <summary>Where the answer goes: <c>data.x</c>, or an optional member of <c>person</c>.</summary>
    public string? Into { get; init; }

    /// <summary>A word of help.</summary>
    public Wording? Help { get; init; }
}
