using CareCircuits.Care.Circuits;
using CareCircuits.Rules.Json;

namespace CareCircuits.Care.Studio;

/// <summary>The rule sets that a draft can use without writing them: those that the network has published.</summary>
public static class RulesAtHand
{
    /// <summary>Every version of every rule set that some published circuit version uses, under its path.</summary>
    public static async Task<IReadOnlyList<SourceFile>> RulesAsync(this ICircuitStore circuits, Guid network, CancellationToken cancellation)
    {
        Dictionary<string, SourceFile> rules = [];
        foreach (var line in await circuits.ListAsync(network, cancellation).ConfigureAwait(false))
            foreach (var file in (await circuits.FindAsync(network, line.Id, line.Version, cancellation).ConfigureAwait(false))!.Sources.Rules)
                rules.TryAdd(file.Path, file);
        return [.. rules.Values];
    }
}
