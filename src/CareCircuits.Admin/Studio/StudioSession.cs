using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Checks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Admin.Studio;

/// <summary>
/// A coordinator at a draft: what they see, and how they change it. Every part of the studio edits through it, one edit after the other, each kept before
/// the next begins.
/// </summary>
public sealed class StudioSession(Desk desk, DraftEditing editing, Refusals refusals, CircuitDraft draft, CheckedDirectory directory)
{
    private readonly Lock order = new();
    private Task<bool> last = Task.FromResult(true);
    private int waiting;

    /// <summary>Told when the draft, what may be taken back, or what was refused has changed.</summary>
    public event EventHandler? Changed;

    /// <summary>Who sits here.</summary>
    public Desk Desk => desk;

    /// <summary>The draft as it is now.</summary>
    public ReadDraft Now { get; private set; } = new(draft, directory);

    /// <summary>Its files.</summary>
    public DraftFiles Files => Now.Draft.Files;

    /// <summary>What they could take back; null for nothing.</summary>
    public EditLine? Undo { get; private set; }

    /// <summary>What they could do again; null for nothing.</summary>
    public EditLine? Redo { get; private set; }

    /// <summary>Why the last edit was refused, in their words; null where it was kept.</summary>
    public string? Refused { get; private set; }

    /// <summary>Whether an edit is on its way.</summary>
    public bool IsSaving => waiting > 0;

    /// <summary>Edits the draft. Whether it was kept; where not, <see cref="Refused"/> says why and nothing has changed.</summary>
    public Task<bool> EditAsync(Func<DraftFiles, Outcome<DraftFiles>> operation, EditKind what) => DoAsync(() =>
    {
        var seen = Files;
        return operation(seen) switch
        {
            Outcome<DraftFiles>.Accepted(var wanted) => editing.EditAsync(desk, seen, wanted, what, CancellationToken.None),
            Outcome<DraftFiles>.Refused(var reason) => Task.FromResult<Outcome<CircuitDraft>>(reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    });

    /// <summary>Puts a finding right.</summary>
    public Task<bool> MendAsync(Mend mend, Finding finding) => EditAsync(mend.Apply, new EditKind("mend", $"{finding.Code} {finding.Place.File}{finding.Place.Pointer}"));

    /// <summary>Takes their last edit back.</summary>
    public Task<bool> UndoAsync() => DoAsync(() => editing.UndoAsync(desk, Now.Draft.Circuit, CancellationToken.None));

    /// <summary>Does again what they took back.</summary>
    public Task<bool> RedoAsync() => DoAsync(() => editing.RedoAsync(desk, Now.Draft.Circuit, CancellationToken.None));

    /// <summary>The draft is as others left it.</summary>
    public async Task SeeAsync(CircuitDraft newer)
    {
        if (newer.Revision > Now.Draft.Revision)
            Now = new ReadDraft(newer, directory);
        await LookBackAsync();
    }

    // Also what is sent while the page is already being left: it is kept all the same.
    private Task<bool> DoAsync(Func<Task<Outcome<CircuitDraft>>> edit)
    {
        Interlocked.Increment(ref waiting);
        lock (order)
            return last = AfterAsync(last, edit);
    }

    private async Task<bool> AfterAsync(Task before, Func<Task<Outcome<CircuitDraft>>> edit)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.ContinueOnCapturedContext);
        try
        {
            switch (await edit())
            {
                case Outcome<CircuitDraft>.Accepted(var next):
                    Refused = null;
                    if (next.Revision != Now.Draft.Revision)
                        Now = new ReadDraft(next, directory);
                    await LookBackAsync();
                    return true;
                case Outcome<CircuitDraft>.Refused(var reason):
                    Refused = refusals.Say(reason);
                    return false;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }

    private async Task LookBackAsync() => (Undo, Redo) = await editing.TurnsAsync(desk, Now.Draft.Id, CancellationToken.None);
}
