using System.Collections.Concurrent;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;

namespace CareCircuits.Care.Circuits;

/// <summary>Published circuits ready to run. A version never changes, so each is read once and kept.</summary>
public sealed class CircuitLibrary(ICircuitStore store)
{
    private readonly ConcurrentDictionary<(Guid Network, string Circuit, int Version), Circuit> circuits = new();

    /// <summary>The circuit version, which must have been published.</summary>
    public async ValueTask<Circuit> FindAsync(Guid network, string circuit, int version, CancellationToken cancellation)
    {
        if (circuits.TryGetValue((network, circuit, version), out var known))
            return known;

        var published = await store.FindAsync(network, circuit, version, cancellation).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"Version {version} of {circuit} was never published.");
        return circuits.GetOrAdd((network, circuit, version), Circuit.From(CircuitReader.Read(published.Sources)));
    }
}
