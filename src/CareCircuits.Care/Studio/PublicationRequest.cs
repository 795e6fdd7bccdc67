using CareCircuits.Engine.Editing;

namespace CareCircuits.Care.Studio;

/// <summary>What has become of a request to publish.</summary>
public enum RequestState
{
    /// <summary>It waits for a second coordinator.</summary>
    Open,

    /// <summary>It was approved, and its version is published.</summary>
    Published,

    /// <summary>A second coordinator sent it back.</summary>
    SentBack,

    /// <summary>The one who asked took it back.</summary>
    Withdrawn,
}

/// <summary>
/// A request to publish a draft as it stood: the files that a second coordinator looks at are the ones that are published, whatever becomes of the draft.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Draft">The draft.</param>
/// <param name="Revision">The revision of the draft.</param>
/// <param name="Files">The files as they stood.</param>
/// <param name="Reason">Why it shall be published, in words.</param>
/// <param name="AskedBy">Who asks.</param>
/// <param name="AskedAt">When.</param>
public sealed record PublicationRequest(Guid Id, Guid Draft, int Revision, DraftFiles Files, string Reason, string AskedBy, DateTimeOffset AskedAt)
{
    /// <summary>What has become of it.</summary>
    public RequestState State { get; init; } = RequestState.Open;

    /// <summary>Who decided, where someone did.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>What they said.</summary>
    public string? Remark { get; init; }
}

/// <summary>The requests to publish.</summary>
public interface IPublicationRequests
{
    /// <summary>Adds a request. False where the circuit has an open one.</summary>
    Task<bool> AddAsync(Guid network, PublicationRequest request, CancellationToken cancellation);

    /// <summary>The open request of a circuit; null where there is none.</summary>
    Task<PublicationRequest?> OpenAsync(Guid network, string circuit, CancellationToken cancellation);

    /// <summary>A request; null where there is none.</summary>
    Task<PublicationRequest?> FindAsync(Guid network, Guid id, CancellationToken cancellation);

    /// <summary>The requests of a circuit, the youngest first, without their files.</summary>
    Task<IReadOnlyList<RequestLine>> ListAsync(Guid network, string circuit, int most, CancellationToken cancellation);

    /// <summary>Keeps what was decided. False where it was no longer open.</summary>
    Task<bool> DecideAsync(Guid network, PublicationRequest decided, CancellationToken cancellation);
}

/// <summary>A line of the list of requests: why, who asked, who decided, and what has become of it.</summary>
public sealed record RequestLine(
    Guid Id, int Version, string Reason, string AskedBy, DateTimeOffset AskedAt, RequestState State, string? DecidedBy, DateTimeOffset? DecidedAt, string? Remark);
