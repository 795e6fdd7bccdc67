namespace CareCircuits.Engine.Definitions;

/// <summary>Someone is told something about the person, where a consent for the purpose holds.</summary>
public sealed record ShareStep : StepDefinition
{
    /// <summary>Who is told: <c>data.x</c> or a role.</summary>
    public required string With { get; init; }

    /// <summary>To what end.</summary>
    public required string Purpose { get; init; }

    /// <summary>What is told.</summary>
    public required IReadOnlyList<string> Content { get; init; }

    /// <summary>Who is to hear how it went: <c>data.x</c> or a role.</summary>
    public string? Feedback { get; init; }

    /// <summary>Where <c>shared</c> and <c>no-consent</c> lead.</summary>
    public required IReadOnlyDictionary<string, string> Outcomes { get; init; }
}
