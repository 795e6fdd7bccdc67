using System.Security.Cryptography;
using System.Text;
using CareCircuits.Care.Time;
using CareCircuits.Engine.Checks;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Formatting;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Care.Circuits;

/// <summary>What came of publishing.</summary>
public abstract record PublishResult
{
    private PublishResult()
    {
    }

    /// <summary>It can be used from now on.</summary>
    public sealed record Published(string Circuit, int Version, string Hash) : PublishResult;

    /// <summary>The same files were published before.</summary>
    public sealed record WasThere(string Circuit, int Version) : PublishResult;

    /// <summary>Other files were published under this version of the circuit, or of one of its rule sets; a published version never changes.</summary>
    public sealed record Differs(string Name, int Version) : PublishResult;

    /// <summary>The checks found errors.</summary>
    public sealed record Unsafe(IReadOnlyList<Finding> Findings) : PublishResult;
}

/// <summary>Publishes circuits that pass every check.</summary>
public sealed class Publishing(ICircuitStore store, CareClock clock)
{
    /// <summary>Checks the files and keeps them for ever under their version.</summary>
    public async Task<PublishResult> PublishAsync(Guid network, CircuitSources sources, CancellationToken cancellation)
    {
        var reading = CircuitReader.Read(sources);
        var findings = CircuitChecks.Check(reading);
        if (reading.Definition is not { } definition || findings.Any(finding => finding.Severity == Severity.Error))
            return new PublishResult.Unsafe(findings);

        var pinned = sources with { Rules = [.. definition.Rules.Select(pin => sources.RuleFile(pin.Set, pin.Version)!)] };
        var hash = HashOf(pinned);
        if (await store.FindAsync(network, definition.Id, definition.Version, cancellation).ConfigureAwait(false) is { } before)
        {
            return before.Hash == hash
                ? new PublishResult.WasThere(definition.Id, definition.Version)
                : new PublishResult.Differs(definition.Id, definition.Version);
        }

        if (await OtherRulesAsync(network, definition, pinned, cancellation).ConfigureAwait(false) is { } other)
            return new PublishResult.Differs(other.Set, other.Version);

        var circuit = new PublishedCircuit(definition.Id, definition.Version, hash, pinned, clock.Now, IsRetired: false);
        return await store.AddAsync(network, circuit, cancellation).ConfigureAwait(false)
            ? new PublishResult.Published(definition.Id, definition.Version, hash)
            : new PublishResult.WasThere(definition.Id, definition.Version);
    }

    /// <summary>The first rule set that another circuit version pinned with other rules under the same number; null where there is none.</summary>
    private async Task<RuleSetPin?> OtherRulesAsync(Guid network, CircuitDefinition definition, CircuitSources pinned, CancellationToken cancellation)
    {
        foreach (var line in await store.ListAsync(network, cancellation).ConfigureAwait(false))
        {
            var published = (await store.FindAsync(network, line.Id, line.Version, cancellation).ConfigureAwait(false))!.Sources;
            var other = definition.Rules.FirstOrDefault(pin =>
                published.RuleFile(pin.Set, pin.Version) is { } before && Formatter.Format(before).Hash != Formatter.Format(pinned.RuleFile(pin.Set, pin.Version)!).Hash);
            if (other is not null)
                return other;
        }

        return null;
    }

    /// <summary>The fingerprint of all files in the order of their paths, so that none can be changed, added or left out unseen.</summary>
    private static string HashOf(CircuitSources sources)
    {
        var lines = sources.Circuit.Concat(sources.Rules)
            .Where(file => !file.Path.Contains($"/{CircuitSources.ScenarioFolder}/", StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => $"{file.Path} {Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span))}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}
