namespace CareCircuits.Rules.Facts;

/// <summary>The fact <c>staff</c>: one staff member of the network, as a candidate.</summary>
public sealed record StaffFacts
{
    /// <summary>Their id.</summary>
    public required string Id { get; init; }

    /// <summary>The roles of the circuit that they hold.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The languages they speak, as two-letter codes.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The commune they work from.</summary>
    public string? Commune { get; init; }

    /// <summary>How many people they follow now.</summary>
    public long Caseload { get; init; }

    /// <summary>How many people they can follow.</summary>
    public long Capacity { get; init; }

    /// <summary>Whether they are away.</summary>
    public bool Absent { get; init; }

    /// <summary>Whether the person knows them already.</summary>
    public bool KnowsPerson { get; init; }

    /// <summary>Whether they are a peer worker (pair-aidant, ervaringsdeskundige).</summary>
    public bool Peer { get; init; }
}
