namespace CareCircuits.Rules.Facts;

/// <summary>The fact <c>person</c>: what is known of someone. Nothing here is required; null means unknown.</summary>
public sealed record PersonFacts
{
    /// <summary>Age in years.</summary>
    public long? Age { get; init; }

    /// <summary>The commune they live or stay in.</summary>
    public string? Commune { get; init; }

    /// <summary>The languages they speak, as two-letter codes.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Where they live: stable, precarious or none.</summary>
    public string? Housing { get; init; }

    /// <summary>What they live on: work, benefit or none.</summary>
    public string? Income { get; init; }

    /// <summary>Substance use: none, past or active.</summary>
    public string? SubstanceUse { get; init; }

    /// <summary>Whether they have health insurance.</summary>
    public bool? Insured { get; init; }

    /// <summary>Whether they have a general practitioner.</summary>
    public bool? HasGp { get; init; }

    /// <summary>Hospital admissions in the last twelve months.</summary>
    public long? AdmissionsLastYear { get; init; }

    /// <summary>Whether children live with them.</summary>
    public bool? LivesWithChildren { get; init; }

    /// <summary>Whether they find their way among services alone, for now.</summary>
    public bool? CanFindTheirWay { get; init; }

    /// <summary>Whether they wish to have a case manager.</summary>
    public bool? WishesCaseManager { get; init; }

    /// <summary>Their needs, as rated by themselves, staff and relatives.</summary>
    public IReadOnlyList<NeedFacts> Needs { get; init; } = [];
}

/// <summary>One rating of one need, after CANSAS: 0 no need, 1 met, 2 unmet, 9 unknown.</summary>
public sealed record NeedFacts
{
    /// <summary>The domain of life, such as accommodation or company: a versioned code list.</summary>
    public required string Domain { get; init; }

    /// <summary>0 no need, 1 met, 2 unmet, 9 unknown (9 is not 0).</summary>
    public required long Rating { get; init; }

    /// <summary>Who rated it: person, staff or relative.</summary>
    public required string By { get; init; }
}
