using CareCircuits.Admin.Circuits;
using CareCircuits.Care.Circuits;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Json;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Admin.Rules;

/// <summary>Where a version of a rule set is used: at a step of a workflow, or (without one) to say whom the circuit is for.</summary>
public sealed record RuleUse(CircuitAddress Circuit, ShelvedCircuit Shelved, string? Workflow, string? Step);

/// <summary>One published version of a rule set.</summary>
/// <param name="Set">The rules.</param>
/// <param name="File">Its file.</param>
/// <param name="Uses">Where it is used, youngest circuit version first.</param>
public sealed record ShelvedRules(RuleSet Set, JsonTree File, IReadOnlyList<RuleUse> Uses);

/// <summary>The rule sets of a network, as its published circuits pin them.</summary>
public sealed class RuleShelf(ICircuitStore store, CircuitShelf circuits)
{
    /// <summary>Every version of every rule set, by id, youngest first.</summary>
    public async Task<IReadOnlyList<ShelvedRules>> ListAsync(Guid network, CancellationToken cancellation)
    {
        List<(RuleSet Set, JsonTree File, List<RuleUse> Uses)> found = [];
        foreach (var version in await store.ListAsync(network, cancellation))
        {
            if (await circuits.FindAsync(network, version.Id, version.Version, cancellation) is not { } shelved)
                continue;
            var address = new CircuitAddress(version.Id, version.Version);
            found.AddRange(shelved.Circuit.RuleSets.Values.Select(set => (set, shelved.Reading.RuleTrees[set.Id], UsesOf(set.Id, address, shelved))));
        }

        return
        [
            .. found.GroupBy(one => (one.Set.Id, one.Set.Version))
                .OrderBy(group => group.Key.Id, StringComparer.Ordinal).ThenByDescending(group => group.Key.Version)
                .Select(group => new ShelvedRules(group.First().Set, group.First().File, [.. group.SelectMany(one => one.Uses)])),
        ];
    }

    private static List<RuleUse> UsesOf(string set, CircuitAddress address, ShelvedCircuit shelved)
    {
        List<RuleUse> uses = shelved.Circuit.Definition.TargetGroup == set ? [new RuleUse(address, shelved, null, null)] : [];
        foreach (var plan in shelved.Circuit.InOrder)
            uses.AddRange(Ways.StepsOf(plan.Definition).Where(step => StepWords.RuleSetOf(step) == set).Select(step => new RuleUse(address, shelved, plan.Definition.Id, step.Id)));
        return uses;
    }
}
