using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Rehearsals;

/// <summary>A file of rehearsals of a circuit.</summary>
public sealed record ScenarioFile
{
    /// <summary>The rehearsals.</summary>
    public required IReadOnlyList<Scenario> Scenarios { get; init; }
}

/// <summary>One rehearsal: what is given, what is played in virtual time, and what must come of it.</summary>
public sealed record Scenario
{
    /// <summary>The scenario's id.</summary>
    public required string Id { get; init; }

    /// <summary>The story in one line.</summary>
    public Wording? Title { get; init; }

    /// <summary>The instant at which it begins.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The facts at the start.</summary>
    public Given Given { get; init; } = new();

    /// <summary>What happens, one thing after the other.</summary>
    public IReadOnlyList<PlayEntry> Play { get; init; } = [];

    /// <summary>What must be so in the end; lists compare with all that happened in the scenario.</summary>
    public Expectation? Expect { get; init; }
}
