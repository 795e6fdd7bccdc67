using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Time;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;

namespace CareCircuits.Care.Studio;

/// <summary>The circuit has no request to publish that is still open.</summary>
public sealed record NoOpenRequest(string Circuit) : Refusal("publish.no-request");

/// <summary>The circuit has a request already, which must be decided first.</summary>
public sealed record RequestIsOpen(string Circuit) : Refusal("publish.request-open");

/// <summary>Who asks cannot approve: a second coordinator must look at it.</summary>
public sealed record OwnRequest() : Refusal("publish.own-request");

/// <summary>A reason is missing.</summary>
public sealed record ReasonMissing() : Refusal("publish.reason-missing");

/// <summary>Other files were published under this version, or another text of one of its rule sets: the draft needs another version.</summary>
public sealed record VersionTaken(string Name, int Version) : Refusal("publish.version-taken");

/// <summary>What came of asking to publish.</summary>
/// <param name="Request">The request.</param>
/// <param name="IsPublished">Whether it is published already, because the network demands no second coordinator.</param>
public sealed record Asked(PublicationRequest Request, bool IsPublished);

/// <summary>Publishes drafts: checks clean, rehearsals passed, a reason written, and a second coordinator who agrees where the network demands one.</summary>
public sealed class Publication(
    ICircuitDrafts drafts, IPublicationRequests requests, IPublishingRules rules, Publishing publishing, ICircuitStore circuits, DraftNews news, CareClock clock)
{
    /// <summary>Asks that a draft be published as it stands.</summary>
    public async Task<Outcome<Asked>> AskAsync(Desk desk, string circuit, string reason, CancellationToken cancellation)
    {
        if (!desk.Holds(NetworkRoles.Coordinator))
            return new NotADesigner();
        if (string.IsNullOrWhiteSpace(reason))
            return new ReasonMissing();
        if (await drafts.FindAsync(desk.Network, circuit, cancellation).ConfigureAwait(false) is not { } draft)
            return new DraftUnknown(circuit);

        var demanded = await rules.FindAsync(desk.Network, cancellation).ConfigureAwait(false);
        if (Readiness.Of(draft.Files).Against(demanded) is { } inTheWay)
            return inTheWay;

        var request = new PublicationRequest(Guid.CreateVersion7(), draft.Id, draft.Revision, draft.Files, reason.Trim(), desk.Member.Id, clock.Now);
        if (!await requests.AddAsync(desk.Network, request, cancellation).ConfigureAwait(false))
            return new RequestIsOpen(circuit);
        if (demanded.SecondCoordinator)
        {
            news.Tell(desk.Network, draft.Id);
            return new Asked(request, IsPublished: false);
        }

        return await PublishAsync(desk, request, null, cancellation).ConfigureAwait(false) switch
        {
            Outcome<PublicationRequest>.Accepted(var published) => new Asked(published, IsPublished: true),
            Outcome<PublicationRequest>.Refused(var no) => no,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Approves what a colleague asked for; it is published.</summary>
    public async Task<Outcome<PublicationRequest>> ApproveAsync(Desk desk, string circuit, string? remark, CancellationToken cancellation)
    {
        if (!desk.Holds(NetworkRoles.Coordinator))
            return new NotADesigner();
        if (await requests.OpenAsync(desk.Network, circuit, cancellation).ConfigureAwait(false) is not { } request)
            return new NoOpenRequest(circuit);

        var demanded = await rules.FindAsync(desk.Network, cancellation).ConfigureAwait(false);
        if (demanded.SecondCoordinator && request.AskedBy == desk.Member.Id)
            return new OwnRequest();

        // What the network demands, and what the checks know, may be stricter by now.
        return Readiness.Of(request.Files).Against(demanded) is { } inTheWay ? inTheWay : await PublishAsync(desk, request, remark, cancellation).ConfigureAwait(false);
    }

    /// <summary>Sends back what a colleague asked for, or takes back what one asked for oneself. The draft stays as it is.</summary>
    public async Task<Outcome<PublicationRequest>> SendBackAsync(Desk desk, string circuit, string? remark, CancellationToken cancellation)
    {
        if (!desk.Holds(NetworkRoles.Coordinator))
            return new NotADesigner();
        if (await requests.OpenAsync(desk.Network, circuit, cancellation).ConfigureAwait(false) is not { } request)
            return new NoOpenRequest(circuit);

        var state = request.AskedBy == desk.Member.Id ? RequestState.Withdrawn : RequestState.SentBack;
        return await DecideAsync(desk, request, state, remark, cancellation).ConfigureAwait(false);
    }

    /// <summary>Has new enrolments take a version no longer, or again. Those who are in it stay.</summary>
    public async Task<Outcome<PublishedVersion>> RetireAsync(Desk desk, string circuit, int version, bool isRetired, CancellationToken cancellation)
    {
        if (!desk.Holds(NetworkRoles.Coordinator))
            return new NotADesigner();
        if (!await circuits.RetireAsync(desk.Network, circuit, version, isRetired, cancellation).ConfigureAwait(false))
            return new CircuitUnknown(circuit);
        return (await circuits.ListAsync(desk.Network, cancellation).ConfigureAwait(false)).First(one => one.Id == circuit && one.Version == version);
    }

    private async Task<Outcome<PublicationRequest>> PublishAsync(Desk desk, PublicationRequest request, string? remark, CancellationToken cancellation)
    {
        // Publishing comes first: what dies in between is published once more and found to be there.
        switch (await publishing.PublishAsync(desk.Network, request.Files.Sources, cancellation).ConfigureAwait(false))
        {
            case PublishResult.Differs(var name, var version):
                await DecideAsync(desk, request, RequestState.SentBack, remark, cancellation).ConfigureAwait(false);
                return new VersionTaken(name, version);
            case PublishResult.Unsafe(var findings):
                return new ChecksFail(findings.Count);
            default:
                break;
        }

        await FinishAsync(desk, request, cancellation).ConfigureAwait(false);
        return await DecideAsync(desk, request, RequestState.Published, remark, cancellation).ConfigureAwait(false);
    }

    /// <summary>The draft has done its work. What was written in it after asking goes on as the draft of the version after.</summary>
    private async Task FinishAsync(Desk desk, PublicationRequest request, CancellationToken cancellation)
    {
        while (await drafts.FindAsync(desk.Network, request.Files.Circuit, cancellation).ConfigureAwait(false) is { } draft && draft.Id == request.Draft)
        {
            var next = draft.Revision == request.Revision
                ? null
                : draft with { Id = Guid.CreateVersion7(), Files = draft.Files.As(request.Files.Version + 1), BasedOn = request.Files.Version, Revision = 0 };
            if (await drafts.FinishAsync(desk.Network, draft.Id, draft.Revision, next, cancellation).ConfigureAwait(false))
                return;
        }
    }

    private async Task<Outcome<PublicationRequest>> DecideAsync(Desk desk, PublicationRequest request, RequestState state, string? remark, CancellationToken cancellation)
    {
        var decided = request with { State = state, DecidedBy = desk.Member.Id, DecidedAt = clock.Now, Remark = string.IsNullOrWhiteSpace(remark) ? null : remark.Trim() };
        if (!await requests.DecideAsync(desk.Network, decided, cancellation).ConfigureAwait(false))
            return new NoOpenRequest(request.Files.Circuit);
        news.Tell(desk.Network, request.Draft);
        return decided;
    }
}
