namespace CareCircuits.Care.Access;

/// <summary>That a staff member looked into someone's file.</summary>
public sealed record Look(long Id, Guid Person, string Staff, DateTimeOffset At, Ground Ground);

/// <summary>Who looked into whose file, for the person to ask.</summary>
public interface ILooks
{
    /// <summary>Writes a look down, unless the same one was written within <paramref name="unlessWithin"/> before.</summary>
    Task NoteAsync(Guid network, Guid person, string staff, Ground ground, DateTimeOffset now, TimeSpan unlessWithin, CancellationToken cancellation);

    /// <summary>The looks into one file, youngest first, before <paramref name="before"/>.</summary>
    Task<IReadOnlyList<Look>> ListAsync(Guid network, Guid person, long? before, int most, CancellationToken cancellation);
}
