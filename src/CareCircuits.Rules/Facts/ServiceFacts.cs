namespace CareCircuits.Rules.Facts;

/// <summary>The fact <c>service</c>: one service of the network's directory, as a candidate. Codes that are null were not given.</summary>
public record ServiceFacts
{
    /// <summary>Its id in the directory.</summary>
    public required string Id { get; init; }

    /// <summary>mental-health, addiction, social, primary-care or self-help.</summary>
    public string? Sector { get; init; }

    /// <summary>Function of the Belgian reform (sources: 107): F1, F2a, F2b, F3, F4 or F5.</summary>
    public string? Function { get; init; }

    /// <summary>First, second or third line: 1, 2 or 3.</summary>
    public long Line { get; init; }

    /// <summary>ESMS/DESDE branch: information, accessibility, self-help, outpatient, day or residential.</summary>
    public string? Branch { get; init; }

    /// <summary>Whether it goes to where people are.</summary>
    public bool Mobile { get; init; }

    /// <summary>Whether it takes people in acute need.</summary>
    public bool Acute { get; init; }

    /// <summary>Whether people must register before they are helped.</summary>
    public bool RegistrationNeeded { get; init; }

    /// <summary>Whether it is a member of the network.</summary>
    public bool Member { get; init; }

    /// <summary>Whether active substance use is accepted.</summary>
    public bool? AcceptsActiveUse { get; init; }

    /// <summary>Youngest age taken, in years.</summary>
    public long? MinAge { get; init; }

    /// <summary>Oldest age taken, in years.</summary>
    public long? MaxAge { get; init; }

    /// <summary>The communes it serves.</summary>
    public IReadOnlyList<string> Communes { get; init; } = [];

    /// <summary>The languages spoken there, as two-letter codes.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>free, reimbursed or out-of-pocket.</summary>
    public string? Cost { get; init; }

    /// <summary>Usual delay before a first appointment, in days.</summary>
    public long? WaitDays { get; init; }

    /// <summary>How many people it can take.</summary>
    public long? Places { get; init; }

    /// <summary>How many it can take now.</summary>
    public long? FreePlaces { get; init; }
}
