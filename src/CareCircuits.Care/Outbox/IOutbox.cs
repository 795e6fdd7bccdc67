using CareCircuits.Care.Enrolling;

namespace CareCircuits.Care.Outbox;

/// <summary>A message that one host has taken for a while, to deliver it.</summary>
/// <param name="Id">Its number in the store.</param>
/// <param name="Enrolment">Whom it is about.</param>
/// <param name="Message">What is to be delivered.</param>
/// <param name="Attempts">How often it was tried before.</param>
public sealed record OutboxClaim(long Id, EnrolmentKey Enrolment, OutboxMessage Message, int Attempts);

/// <summary>A message that was given up, for a person to look at.</summary>
public sealed record DeadLetter(long Id, EnrolmentKey Enrolment, OutboxMessage Message, string Reason, DateTimeOffset GivenUpAt);

/// <summary>A message that was delivered.</summary>
public sealed record DeliveredMessage(long Id, EnrolmentKey Enrolment, OutboxMessage Message, DateTimeOffset DeliveredAt, int Attempts, bool IsRead);

/// <summary>What waits to be delivered outside. It was written with the decision that it follows from.</summary>
public interface IOutbox
{
    /// <summary>Takes up to <paramref name="most"/> messages whose next try has come; they are nobody else's for <paramref name="lease"/>.</summary>
    Task<IReadOnlyList<OutboxClaim>> ClaimAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellation);

    /// <summary>It was delivered: into the inbox of its receiver, in the same write.</summary>
    Task DeliveredAsync(OutboxClaim claim, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>
    /// It stands in the inbox of its receiver, but could not be carried outside, and is tried again at <paramref name="nextTry"/>; or that is given up, where it is null.
    /// </summary>
    Task FailedAsync(OutboxClaim claim, string reason, DateTimeOffset now, DateTimeOffset? nextTry, CancellationToken cancellation);

    /// <summary>What was given up, youngest first, before <paramref name="before"/>.</summary>
    Task<IReadOnlyList<DeadLetter>> DeadAsync(Guid network, long? before, int most, CancellationToken cancellation);

    /// <summary>Has a message that was given up tried again.</summary>
    Task RetryAsync(Guid network, long id, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>What was delivered in a network, youngest first.</summary>
    Task<IReadOnlyList<DeliveredMessage>> DeliveredAsync(Guid network, int skip, int most, CancellationToken cancellation);
}
