using CareCircuits.Engine.Reading;

namespace CareCircuits.Care.Circuits;

/// <summary>A circuit version that was published: its files as they were, and the hash over all of them. It never changes.</summary>
/// <param name="Id">The circuit.</param>
/// <param name="Version">Its version.</param>
/// <param name="Hash">SHA-256 over its canonical files and pinned rule sets, in lower-case hexadecimal.</param>
/// <param name="Sources">The files.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="IsRetired">Whether new enrolments may no longer take it.</param>
public sealed record PublishedCircuit(string Id, int Version, string Hash, CircuitSources Sources, DateTimeOffset PublishedAt, bool IsRetired);

/// <summary>A line of the list of published versions.</summary>
public sealed record PublishedVersion(string Id, int Version, string Hash, DateTimeOffset PublishedAt, bool IsRetired);

/// <summary>Every circuit version that was ever published.</summary>
public interface ICircuitStore
{
    /// <summary>Adds a version. False where it is there already.</summary>
    Task<bool> AddAsync(Guid network, PublishedCircuit circuit, CancellationToken cancellation);

    /// <summary>A version with its files; null where there is none.</summary>
    Task<PublishedCircuit?> FindAsync(Guid network, string circuit, int version, CancellationToken cancellation);

    /// <summary>All versions of all circuits, by circuit, youngest first.</summary>
    Task<IReadOnlyList<PublishedVersion>> ListAsync(Guid network, CancellationToken cancellation);

    /// <summary>Has new enrolments take a version no longer, or again. False where there is no such version.</summary>
    Task<bool> RetireAsync(Guid network, string circuit, int version, bool isRetired, CancellationToken cancellation);
}
