using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Time;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.Json;

namespace CareCircuits.Care.Studio;

/// <summary>Begins drafts, and throws them away.</summary>
public sealed class DraftBeginning(ICircuitDrafts drafts, ICircuitStore circuits, DraftNews news, CareClock clock)
{
    /// <summary>Begins the draft of a circuit's next version with these files. Where <paramref name="basedOn"/> is null, the circuit must be new.</summary>
    public async Task<Outcome<CircuitDraft>> BeginAsync(Desk desk, DraftFiles files, int? basedOn, CancellationToken cancellation)
    {
        if (!desk.Holds(NetworkRoles.Coordinator))
            return new NotADesigner();

        var published = (await circuits.ListAsync(desk.Network, cancellation).ConfigureAwait(false)).Where(version => version.Id == files.Circuit).ToList();
        if (published.Exists(version => version.Version >= files.Version))
            return new CircuitIdTaken(files.Circuit);

        var draft = new CircuitDraft
        {
            Id = Guid.CreateVersion7(),
            Files = files,
            BasedOn = basedOn,
            BegunAt = clock.Now,
            BegunBy = desk.Member.Id,
            ChangedAt = clock.Now,
            ChangedBy = desk.Member.Id,
        };
        if (!await drafts.AddAsync(desk.Network, draft, cancellation).ConfigureAwait(false))
            return new DraftExists(files.Circuit);
        news.Tell(desk.Network, draft.Id);
        return draft;
    }

    /// <summary>Begins the draft of the version after the newest one, with the files of that published version.</summary>
    public async Task<Outcome<CircuitDraft>> BeginNextAsync(Desk desk, string circuit, int version, CancellationToken cancellation)
    {
        if (await circuits.FindAsync(desk.Network, circuit, version, cancellation).ConfigureAwait(false) is not { } published)
            return new CircuitUnknown(circuit);

        var next = await NewestAsync(desk.Network, circuit, cancellation).ConfigureAwait(false) + 1;
        return Beginning.NextVersion(published.Sources, next) switch
        {
            Outcome<DraftFiles>.Accepted(var files) => await BeginAsync(desk, files, version, cancellation).ConfigureAwait(false),
            Outcome<DraftFiles>.Refused(var no) => no,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>
    /// Begins a draft with files from elsewhere; zips among them are unpacked. A circuit that was published before becomes its next version; rule sets that
    /// the files do not bring are those that the network has published.
    /// </summary>
    public async Task<Outcome<CircuitDraft>> BeginFromAsync(Desk desk, IReadOnlyList<SourceFile> brought, CancellationToken cancellation)
    {
        switch (BroughtFiles.Open(brought))
        {
            case Outcome<IReadOnlyList<SourceFile>>.Refused(var no):
                return no;
            case Outcome<IReadOnlyList<SourceFile>>.Accepted(var files):
                var known = await circuits.RulesAsync(desk.Network, cancellation).ConfigureAwait(false);
                return Beginning.From(files, known) switch
                {
                    Outcome<DraftFiles>.Refused(var no) => no,
                    Outcome<DraftFiles>.Accepted(var draft) => await BeginAsync(desk, await AfterAsync(desk.Network, draft, cancellation).ConfigureAwait(false), null, cancellation).ConfigureAwait(false),
                    _ => throw new System.Diagnostics.UnreachableException(),
                };
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Throws a draft away for good.</summary>
    public async Task<Outcome<CircuitDraft>> DiscardAsync(Desk desk, string circuit, CancellationToken cancellation)
    {
        if (!desk.Holds(NetworkRoles.Coordinator))
            return new NotADesigner();
        if (await drafts.FindAsync(desk.Network, circuit, cancellation).ConfigureAwait(false) is not { } draft
            || !await drafts.RemoveAsync(desk.Network, draft.Id, cancellation).ConfigureAwait(false))
        {
            return new DraftUnknown(circuit);
        }

        news.Tell(desk.Network, draft.Id);
        return draft;
    }

    /// <summary>The same, as a version that is still free.</summary>
    private async Task<DraftFiles> AfterAsync(Guid network, DraftFiles draft, CancellationToken cancellation)
    {
        var newest = await NewestAsync(network, draft.Circuit, cancellation).ConfigureAwait(false);
        return draft.Version > newest ? draft : draft.As(newest + 1);
    }

    /// <summary>The newest version of a circuit; 0 where none was published.</summary>
    private async Task<int> NewestAsync(Guid network, string circuit, CancellationToken cancellation) =>
        (await circuits.ListAsync(network, cancellation).ConfigureAwait(false)).Where(one => one.Id == circuit).Select(one => one.Version).DefaultIfEmpty(0).Max();
}
