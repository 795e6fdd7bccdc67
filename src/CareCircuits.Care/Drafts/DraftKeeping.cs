using CareCircuits.Care.Access;
using CareCircuits.Care.Time;

namespace CareCircuits.Care.Drafts;

/// <summary>Keeps what someone is typing, so that a dropped connection loses nothing.</summary>
public sealed class DraftKeeping(IDrafts drafts, CareClock clock)
{
    /// <summary>Keeps the answers so far, as JSON.</summary>
    public Task SaveAsync(Desk desk, string form, string content, CancellationToken cancellation) =>
        drafts.SaveAsync(desk.Network, desk.Member.Id, form, new Draft(content, clock.Now), cancellation);

    /// <summary>The answers so far; null where there are none.</summary>
    public Task<Draft?> FindAsync(Desk desk, string form, CancellationToken cancellation) =>
        drafts.FindAsync(desk.Network, desk.Member.Id, form, cancellation);

    /// <summary>Throws them away.</summary>
    public Task RemoveAsync(Desk desk, string form, CancellationToken cancellation) =>
        drafts.RemoveAsync(desk.Network, desk.Member.Id, form, cancellation);
}
