using CareCircuits.Care.Enrolling;

namespace CareCircuits.Care.Access;

/// <summary>That someone did something; what it was is sealed in the journal.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Enrolment">In which enrolment.</param>
/// <param name="Number">The number of the journal entry.</param>
public sealed record Act(DateTimeOffset At, Actor By, EnrolmentKey Enrolment, int Number);

/// <summary>Who did something, as the links of all journals tell it without any person's key.</summary>
public interface IActs
{
    /// <summary>What was done in a network, youngest first, before <paramref name="before"/>.</summary>
    Task<IReadOnlyList<Act>> ActsAsync(Guid network, DateTimeOffset? before, int most, CancellationToken cancellation);
}
