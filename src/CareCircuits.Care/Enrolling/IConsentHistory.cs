using CareCircuits.Care.Access;

namespace CareCircuits.Care.Enrolling;

/// <summary>What became of a consent.</summary>
public enum ConsentChange
{
    /// <summary>The person agreed.</summary>
    Given,

    /// <summary>The person was asked and did not agree.</summary>
    Refused,

    /// <summary>The person took it back.</summary>
    Withdrawn,
}

/// <summary>A consent given, refused or taken back: when, and who noted it.</summary>
public sealed record ConsentLine(string Purpose, ConsentChange Change, DateTimeOffset At, Actor By);

/// <summary>What was agreed to and what was not, one line each time.</summary>
public interface IConsentHistory
{
    /// <summary>The consents of one enrolment, youngest first.</summary>
    Task<IReadOnlyList<ConsentLine>> ListAsync(EnrolmentKey enrolment, int skip, int most, CancellationToken cancellation);
}
