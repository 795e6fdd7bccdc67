namespace CareCircuits.Engine.Definitions;

/// <summary>Rules decide: a rule set, or a list of conditions.</summary>
public sealed record DecideStep : StepDefinition
{
    /// <summary>The rule set that decides.</summary>
    public string? Rules { get; init; }

    /// <summary>Where each outcome of the rule set leads.</summary>
    public IReadOnlyDictionary<string, string>? Outcomes { get; init; }

    /// <summary>Conditions in order; the first that holds leads on.</summary>
    public IReadOnlyList<WhenDefinition>? When { get; init; }

    /// <summary>Where it leads when no rule held.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Where it leads when a fact that would decide is missing.</summary>
    public string? Unknown { get; init; }
}

/// <summary>One condition of a <see cref="DecideStep"/> and where it leads.</summary>
public sealed record WhenDefinition
{
    /// <summary>The condition.</summary>
    public required string If { get; init; }

    /// <summary>Where it leads.</summary>
    public required string Next { get; init; }
}
