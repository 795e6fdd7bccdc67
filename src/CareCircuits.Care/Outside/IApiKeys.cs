namespace CareCircuits.Care.Outside;

/// <summary>A key with which the system of one service comes in. The key itself is known to that system alone.</summary>
/// <param name="Id">Its id; what the journal shows.</param>
/// <param name="Network">The network that it opens.</param>
/// <param name="Service">The service in whose name it acts.</param>
/// <param name="Name">What people call it.</param>
/// <param name="MadeAt">When it was made.</param>
public sealed record ApiKey(Guid Id, Guid Network, string Service, string Name, DateTimeOffset MadeAt);

/// <summary>The keys of outside systems, kept as hashes.</summary>
public interface IApiKeys
{
    /// <summary>Adds a key.</summary>
    Task AddAsync(ApiKey key, byte[] hash, CancellationToken cancellation);

    /// <summary>The key with this hash; null where there is none, or where it was taken back.</summary>
    Task<ApiKey?> FindAsync(byte[] hash, CancellationToken cancellation);

    /// <summary>The keys of a network, by service and name.</summary>
    Task<IReadOnlyList<ApiKey>> ListAsync(Guid network, CancellationToken cancellation);

    /// <summary>Takes a key back: it opens nothing any more.</summary>
    Task RemoveAsync(Guid network, Guid id, CancellationToken cancellation);
}
