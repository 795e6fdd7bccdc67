namespace CareCircuits.Care.Time;

/// <summary>What the house notes for itself, such as how far a demo's time is ahead.</summary>
public interface IHouseNotes
{
    /// <summary>A note; null where there is none.</summary>
    Task<string?> FindAsync(string name, CancellationToken cancellation);

    /// <summary>Writes a note, in place of the one that was there.</summary>
    Task SaveAsync(string name, string text, CancellationToken cancellation);
}
