using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Circuits;

/// <summary>A network has no circuit by that name, or none at all, that new enrolments may take.</summary>
public sealed record CircuitUnknown(string? Circuit) : Refusal("circuit.unknown");

/// <summary>More than one circuit could be meant.</summary>
public sealed record CircuitNotChosen() : Refusal("circuit.not-chosen");

/// <summary>Chooses the circuit version that a new enrolment takes: the youngest that is not retired.</summary>
public sealed class CircuitChoice(ICircuitStore store, CircuitLibrary library)
{
    /// <summary>The circuit by its id; where that is null, the network's only one.</summary>
    public async Task<Outcome<Circuit>> ChooseAsync(Guid network, string? circuit, CancellationToken cancellation)
    {
        var open = (await store.ListAsync(network, cancellation).ConfigureAwait(false))
            .Where(version => !version.IsRetired && (circuit is null || version.Id == circuit))
            .GroupBy(version => version.Id)
            .Select(versions => versions.MaxBy(version => version.Version)!)
            .ToList();
        return open switch
        {
            [] => new CircuitUnknown(circuit),
            [var one] => await library.FindAsync(network, one.Id, one.Version, cancellation).ConfigureAwait(false),
            _ => new CircuitNotChosen(),
        };
    }
}
