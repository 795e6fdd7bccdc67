using CareCircuits.Care.Enrolling;

namespace CareCircuits.Care.Outside;

/// <summary>That a service sent someone: it made the contact that the enrolment came from.</summary>
public sealed record Sending(EnrolmentKey Enrolment, string Service, DateTimeOffset At);

/// <summary>Who sent whom.</summary>
public interface ISendings
{
    /// <summary>Adds it, unless it is there.</summary>
    Task AddAsync(Sending sending, CancellationToken cancellation);

    /// <summary>Whether that service sent them.</summary>
    Task<bool> WasSentByAsync(EnrolmentKey enrolment, string service, CancellationToken cancellation);

    /// <summary>What a service sent, youngest first.</summary>
    Task<IReadOnlyList<Sending>> ListAsync(Guid network, string service, int skip, int most, CancellationToken cancellation);
}
