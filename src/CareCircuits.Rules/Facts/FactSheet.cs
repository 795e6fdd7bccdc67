namespace CareCircuits.Rules.Facts;

/// <summary>
/// All that rules and expressions may see at one decision. A fact that is null is wholly missing:
/// its optional members are unknown, reading any other of its members is an error.
/// </summary>
/// <param name="Now">The instant of the decision.</param>
/// <param name="Today">The day of <paramref name="Now"/> in the circuit's zone.</param>
public sealed record FactSheet(DateTimeOffset Now, DateOnly Today)
{
    /// <summary>The person.</summary>
    public PersonFacts? Person { get; init; }

    /// <summary>Their enrolment.</summary>
    public EnrolmentFacts? Enrolment { get; init; }

    /// <summary>The service that is being judged as a candidate.</summary>
    public ServiceFacts? Service { get; init; }

    /// <summary>The staff member who is being judged as a candidate.</summary>
    public StaffFacts? Staff { get; init; }

    /// <summary>The instance's own data.</summary>
    public DataFacts? Data { get; init; }
}
