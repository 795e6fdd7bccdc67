using CareCircuits.Care.Access;
using CareCircuits.Care.Time;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;

namespace CareCircuits.Care.Studio;

/// <summary>
/// Edits drafts. An edit is what its maker changed of what they saw; it is carried out on the draft as it is now, and refused where it would overwrite
/// what someone else has written there in the meantime.
/// </summary>
public sealed class DraftEditing(ICircuitDrafts drafts, DraftNews news, CareClock clock)
{
    /// <summary>So often an edit is tried again when someone else was faster.</summary>
    private const int Tries = 20;

    /// <summary>Someone who goes on typing in the same place after less than this adds to the same edit.</summary>
    private static readonly TimeSpan InOneGo = TimeSpan.FromSeconds(4);

    /// <summary>Makes of a draft what <paramref name="wanted"/> makes of <paramref name="seen"/>.</summary>
    public Task<Outcome<CircuitDraft>> EditAsync(Desk desk, DraftFiles seen, DraftFiles wanted, EditKind what, CancellationToken cancellation)
    {
        var patch = DraftPatch.Between(seen, wanted);
        return ChangeAsync(desk, seen.Circuit, async draft => (draft.Files.IsSameAs(seen) ? wanted : patch.ApplyTo(draft.Files)) switch
        {
            Outcome<DraftFiles>.Refused(var reason) => reason,
            Outcome<DraftFiles>.Accepted(var files) when patch.IsEmpty || files == draft.Files => new Step(draft, null),
            Outcome<DraftFiles>.Accepted(var files) => await NextAsync(draft, files, files == wanted ? patch : DraftPatch.Between(draft.Files, files), desk.Member.Id, what, cancellation).ConfigureAwait(false),
            _ => throw new System.Diagnostics.UnreachableException(),
        }, cancellation);
    }

    /// <summary>Takes back the last edit of this desk that is not taken back.</summary>
    public Task<Outcome<CircuitDraft>> UndoAsync(Desk desk, string circuit, CancellationToken cancellation) =>
        ChangeAsync(desk, circuit, draft => TurnAsync(draft, desk, edits => EditsToTurn.Undo(edits), cancellation), cancellation);

    /// <summary>Does again the edit that this desk took back last, as long as it has done nothing else since.</summary>
    public Task<Outcome<CircuitDraft>> RedoAsync(Desk desk, string circuit, CancellationToken cancellation) =>
        ChangeAsync(desk, circuit, draft => TurnAsync(draft, desk, edits => EditsToTurn.Redo(edits), cancellation), cancellation);

    /// <summary>What this desk could take back and do again now; null for nothing.</summary>
    public async Task<(EditLine? Undo, EditLine? Redo)> TurnsAsync(Desk desk, Guid draft, CancellationToken cancellation)
    {
        var edits = await drafts.EditLinesAsync(draft, desk.Member.Id, EditsToTurn.Most, cancellation).ConfigureAwait(false);
        return (EditsToTurn.Undo(edits), EditsToTurn.Redo(edits));
    }

    private async Task<Outcome<Step>> TurnAsync(CircuitDraft draft, Desk desk, Func<IReadOnlyList<EditLine>, EditLine?> choose, CancellationToken cancellation)
    {
        if (choose(await drafts.EditLinesAsync(draft.Id, desk.Member.Id, EditsToTurn.Most, cancellation).ConfigureAwait(false)) is not { } line
            || await drafts.EditAsync(draft.Id, line.Number, cancellation).ConfigureAwait(false) is not { } edit)
        {
            return new NothingToUndo();
        }

        var patch = edit.IsUndone ? edit.Patch : edit.Patch.Inverse;
        return patch.ApplyTo(draft.Files) switch
        {
            Outcome<DraftFiles>.Accepted(var files) => new Step(draft.Changed(files, desk.Member.Id, clock.Now), edit with { IsUndone = !edit.IsUndone, Revision = draft.Revision + 1 }),
            Outcome<DraftFiles>.Refused(var reason) => reason,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<Step> NextAsync(CircuitDraft draft, DraftFiles files, DraftPatch patch, string staff, EditKind what, CancellationToken cancellation)
    {
        var now = clock.Now;
        var next = draft.Changed(files, staff, now);
        var last = await drafts.EditsAsync(draft.Id, 1, cancellation).ConfigureAwait(false) is [var youngest] ? youngest : null;
        if (last is { IsUndone: false } && last.Revision == draft.Revision && last.Staff == staff && last.What == what && now - last.At < InOneGo
            && last.Patch.Inverse.ApplyTo(draft.Files) is Outcome<DraftFiles>.Accepted(var before))
        {
            return new Step(next, last with { At = now, Patch = DraftPatch.Between(before, files), Revision = next.Revision });
        }

        return new Step(next, new DraftEdit(next.Revision, staff, now, what, patch));
    }

    private async Task<Outcome<CircuitDraft>> ChangeAsync(Desk desk, string circuit, Func<CircuitDraft, Task<Outcome<Step>>> decide, CancellationToken cancellation)
    {
        if (!desk.Holds(NetworkRoles.Coordinator))
            return new NotADesigner();

        for (var again = 0; again < Tries; again++)
        {
            if (await drafts.FindAsync(desk.Network, circuit, cancellation).ConfigureAwait(false) is not { } draft)
                return new DraftUnknown(circuit);

            switch (await decide(draft).ConfigureAwait(false))
            {
                case Outcome<Step>.Refused(var reason):
                    return reason;
                case Outcome<Step>.Accepted({ Edit: null } same):
                    return same.Draft;
                case Outcome<Step>.Accepted(var step) when await drafts.KeepAsync(desk.Network, step.Draft, step.Edit!, cancellation).ConfigureAwait(false):
                    news.Tell(desk.Network, draft.Id);
                    return step.Draft;
                default:
                    break;
            }
        }

        return new DraftBusy();
    }

    /// <summary>The next state of a draft, and the edit that made it; none where nothing changes.</summary>
    private sealed record Step(CircuitDraft Draft, DraftEdit? Edit);
}
