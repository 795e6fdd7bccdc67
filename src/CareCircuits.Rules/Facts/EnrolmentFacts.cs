namespace CareCircuits.Rules.Facts;

/// <summary>The fact <c>enrolment</c>: where a person stands in the circuit.</summary>
public sealed record EnrolmentFacts
{
    /// <summary>Whether the person has said yes to the circuit and has not left it.</summary>
    public bool Active { get; init; }

    /// <summary>The day on which they said yes.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Whether a care plan exists.</summary>
    public bool HasCarePlan { get; init; }

    /// <summary>Whether a case manager has accepted.</summary>
    public bool HasCaseManager { get; init; }

    /// <summary>The purposes for which a consent holds now.</summary>
    public IReadOnlyList<string> Consents { get; init; } = [];
}
