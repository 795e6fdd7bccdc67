using System.Collections.Concurrent;
using System.Text.Json;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Proofs;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Engine.Checks;

/// <summary>
/// The services that circuits are checked against. What was proved of them is remembered: while a circuit is edited, each edit is checked anew, but who is taken
/// by none changes only with the rules. Many may check against it at once.
/// </summary>
/// <param name="services">The services of the network's directory.</param>
public sealed class CheckedDirectory(IReadOnlyList<ServiceFacts> services)
{
    private readonly ConcurrentDictionary<string, Proof> proofs = new(StringComparer.Ordinal);

    /// <summary>The services.</summary>
    public IReadOnlyList<ServiceFacts> Services => services;

    /// <summary>Somebody of the target group whom the set excludes from every service.</summary>
    internal Proof TakenByNone(RuleSet? targetGroup, RuleSet set, IReadOnlyDictionary<string, DataType> data, IReadOnlySet<string> surelyKnown)
    {
        var read = set.Data.Members.Select(member => member.Key).Order(StringComparer.Ordinal).ToList();
        var key = JsonSerializer.Serialize(new object?[] { targetGroup?.Document, set.Document, read.Select(name => data.GetValueOrDefault(name)), read.Where(surelyKnown.Contains) });
        return proofs.GetOrAdd(key, _ => Directories.TakenByNone(targetGroup, set, services, new DataShape(data), surelyKnown));
    }
}
