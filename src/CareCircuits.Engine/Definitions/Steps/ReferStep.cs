using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Definitions;

/// <summary>Services of the directory are asked to take the person, under a consent.</summary>
public sealed record ReferStep : StepDefinition
{
    /// <summary>The role that owns the search.</summary>
    public string? Role { get; init; }

    /// <summary>The purpose whose consent it needs.</summary>
    public required string Purpose { get; init; }

    /// <summary>The rule set that judges each service.</summary>
    public required string Services { get; init; }

    /// <summary>What is asked for, in words.</summary>
    public Wording? Need { get; init; }

    /// <summary>An expression: higher goes first.</summary>
    public string? Priority { get; init; }

    /// <summary>How candidates are asked.</summary>
    public Offer Offer { get; init; }

    /// <summary>How long each candidate has.</summary>
    public TimeLimit? AnswerWithin { get; init; }

    /// <summary>How long the whole search may take.</summary>
    public TimeLimit? Until { get; init; }

    /// <summary>The datum (<c>data.x</c>) that gets the service that accepted.</summary>
    public string? Into { get; init; }

    /// <summary>Where <c>accepted</c>, <c>none</c>, <c>declined-by-person</c> and <c>no-consent</c> lead.</summary>
    public required IReadOnlyDictionary<string, string> Outcomes { get; init; }
}

/// <summary>How candidates are asked.</summary>
public enum Offer
{
    /// <summary>The next one when the one before has declined or not answered.</summary>
    OneByOne,

    /// <summary>All together; the first to accept is taken.</summary>
    AllAtOnce,
}
