using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Definitions;

/// <summary>One version of a care circuit: who and what it is for (<c>circuit.json</c>). A change is a new version, never an edit.</summary>
public sealed record CircuitDefinition
{
    /// <summary>The circuit's id, in kebab-case; also the name of its folder.</summary>
    public required string Id { get; init; }

    /// <summary>Counts from 1; also the name of the folder, as <c>v1</c>.</summary>
    public required int Version { get; init; }

    /// <summary>The languages in which every wording must be given.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>What people call it.</summary>
    public required Wording Title { get; init; }

    /// <summary>Whom it is for, and what it offers.</summary>
    public Wording? Description { get; init; }

    /// <summary>The IANA time zone in which its days begin and end.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The working calendar; <c>be</c> is the only one so far.</summary>
    public required string Calendar { get; init; }

    /// <summary>The rule set that says whether a person belongs. It informs; it never refuses ordinary care.</summary>
    public string? TargetGroup { get; init; }

    /// <summary>The parts that people play.</summary>
    public IReadOnlyList<RoleDefinition> Roles { get; init; } = [];

    /// <summary>What can happen, beside the built-in events.</summary>
    public IReadOnlyList<EventDefinition> Events { get; init; } = [];

    /// <summary>To what ends whom may be told what. A consent is given per purpose.</summary>
    public IReadOnlyList<PurposeDefinition> Purposes { get; init; } = [];

    /// <summary>The ids of its workflows, one file each.</summary>
    public required IReadOnlyList<string> Workflows { get; init; }

    /// <summary>The versions of the rule sets that it uses.</summary>
    public IReadOnlyList<RuleSetPin> Rules { get; init; } = [];
}

/// <summary>A part that people play in a circuit, such as case manager.</summary>
public sealed record RoleDefinition
{
    /// <summary>The role's id.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required Wording Title { get; init; }
}

/// <summary>Something that can happen and that workflows start on, wait for or raise, with its data.</summary>
public sealed record EventDefinition
{
    /// <summary>The event's id, dotted lower case.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required Wording Title { get; init; }

    /// <summary>What it tells, by name.</summary>
    public IReadOnlyDictionary<string, DataType> Data { get; init; } = new Dictionary<string, DataType>();
}

/// <summary>An end for which information may be shared: with which roles, and what (shared professional secrecy; sources: Z6).</summary>
public sealed record PurposeDefinition
{
    /// <summary>The purpose's id.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required Wording Title { get; init; }

    /// <summary>The roles that may be told.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>The kinds of content that they may be told.</summary>
    public IReadOnlyList<string> Content { get; init; } = [];
}

/// <summary>Says which version of a rule set a circuit uses.</summary>
public sealed record RuleSetPin
{
    /// <summary>The rule set's id.</summary>
    public required string Set { get; init; }

    /// <summary>Its version.</summary>
    public required int Version { get; init; }
}
