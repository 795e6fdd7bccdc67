namespace CareCircuits.Engine.Definitions;

/// <summary>Staff who hold a role are asked, one by one, to take the person on.</summary>
public sealed record AssignStep : StepDefinition
{
    /// <summary>The role that candidates hold.</summary>
    public string? Role { get; init; }

    /// <summary>The rule set that judges each candidate.</summary>
    public required string Candidates { get; init; }

    /// <summary>How long each candidate has.</summary>
    public TimeLimit? AnswerWithin { get; init; }

    /// <summary>How long the whole search may take.</summary>
    public TimeLimit? Until { get; init; }

    /// <summary>The datum (<c>data.x</c>) that gets the one who accepted.</summary>
    public string? Into { get; init; }

    /// <summary>Where <c>assigned</c>, <c>none</c> and <c>declined-by-person</c> lead.</summary>
    public required IReadOnlyDictionary<string, string> Outcomes { get; init; }
}
