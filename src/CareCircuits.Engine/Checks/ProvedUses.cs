using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Proofs;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Engine.Checks;

/// <summary>What is proved of rules where steps use them. Steps that know the same share one proof.</summary>
internal sealed class ProvedUses(CheckedCircuit circuit)
{
    private readonly Dictionary<string, Proof> known = new(StringComparer.Ordinal);
    private readonly Dictionary<CheckedWorkflow, DataShape> shapes = [];

    /// <summary>The rules of the target group, where they can be used.</summary>
    public RuleSet? TargetGroup => circuit.RuleSet(circuit.Definition?.TargetGroup) is { IsBroken: false } set && SeesPeople(set) ? set : null;

    /// <summary>Whether a set reads nothing but person and enrolment.</summary>
    public static bool SeesPeople(RuleSet set) => set.Facts.All(fact => fact is "person" or "enrolment") && set.Data.Members.Count == 0;

    /// <summary>Whether a step of the workflow can use the set: all that it reads is there, and of its type.</summary>
    public static bool CanUse(CheckedWorkflow workflow, RuleSet set, string? candidate) => !set.IsBroken
        && set.Facts.All(fact => fact is "person" or "enrolment" or FactCatalogue.Data || fact == candidate)
        && set.Data.Members.All(member => workflow.Definition.Data.TryGetValue(member.Key, out var type) && ExpressionType.Of(type).Fits(member.Value));

    /// <summary>A case that no rule of the set covers there.</summary>
    public Proof Gap(CheckedWorkflow workflow, RuleSet set, IReadOnlySet<string> surelyKnown) =>
        Once($"{Key(workflow, set, surelyKnown)} gap", () => Gaps.Of(set, ShapeOf(workflow), surelyKnown));

    /// <summary>A case that no condition covers there.</summary>
    public Proof Gap(CheckedWorkflow workflow, IReadOnlyList<Expression> conditions, IReadOnlySet<string> surelyKnown)
    {
        var read = conditions.SelectMany(condition => condition.DataReads).Select(read => read.Name).Distinct(StringComparer.Ordinal).Where(surelyKnown.Contains);
        return Once($"{workflow.Id}\n{string.Join('\n', conditions.Select(condition => condition.Text))}\n\n{string.Join('\n', read)}", () => Gaps.Of(conditions, ShapeOf(workflow), surelyKnown));
    }

    /// <summary>Somebody of the target group whom the set excludes from every service.</summary>
    public Proof TakenByNone(CheckedWorkflow workflow, RuleSet set, CheckedDirectory directory, IReadOnlySet<string> surelyKnown) =>
        Once($"{Key(workflow, set, surelyKnown)} none", () => directory.TakenByNone(TargetGroup, set, workflow.Definition.Data, surelyKnown));

    private Proof Once(string key, Func<Proof> prove)
    {
        if (!known.TryGetValue(key, out var proof))
            known.Add(key, proof = prove());
        return proof;
    }

    private DataShape ShapeOf(CheckedWorkflow workflow)
    {
        if (!shapes.TryGetValue(workflow, out var shape))
            shapes.Add(workflow, shape = new DataShape(workflow.Definition.Data));
        return shape;
    }

    private static string Key(CheckedWorkflow workflow, RuleSet set, IReadOnlySet<string> surelyKnown) =>
        $"{workflow.Id}\n{set.Id}\n{string.Join('\n', set.Data.Members.Select(member => member.Key).Where(surelyKnown.Contains))}";
}
