using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Time;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;

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
}
