using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Proofs;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Engine.Checks;

/// <summary>CC703 for decisions without <c>otherwise</c>: a case in which no rule, or no condition, holds.</summary>
internal static class RuleGaps
{
    public static void Check(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step, Func<IReadOnlySet<string>> surelyKnown)
    {
        if (step is not DecideStep { Otherwise: null } decide || !workflow.IsWhole)
            return;
        if (decide.Rules is { } id && circuit.RuleSet(id) is { } set)
            BySet(circuit, workflow, decide, set, surelyKnown());
        else if (decide.When is { } conditions)
            ByConditions(circuit, workflow, decide, [.. conditions.Select(condition => workflow.Read(condition.If).Expression)], surelyKnown());
    }

    private static void BySet(CheckedCircuit circuit, CheckedWorkflow workflow, DecideStep step, RuleSet set, IReadOnlySet<string> surelyKnown)
    {
        // A policy that decides nothing and data that are not there have findings of their own; so has a gap of the target group.
        if (set.Policy is HitPolicy.Collect or HitPolicy.Score || !ProvedUses.CanUse(workflow, set, candidate: null)
            || (set.Id == circuit.Definition?.TargetGroup && set.Proofs.Gap.IsFound))
            return;
        Tell(circuit, workflow, step, "/rules", $"No rule of {Hints.Quoted(set.Id)} covers", circuit.Proved.Gap(workflow, set, surelyKnown));
    }

    private static void ByConditions(
        CheckedCircuit circuit, CheckedWorkflow workflow, DecideStep step, IReadOnlyList<Expression?> conditions, IReadOnlySet<string> surelyKnown)
    {
        if (conditions.All(condition => condition?.Type.Kind == ExpressionKind.Boolean))
            Tell(circuit, workflow, step, "/when", "No condition covers", circuit.Proved.Gap(workflow, [.. conditions.OfType<Expression>()], surelyKnown));
    }

    private static void Tell(CheckedCircuit circuit, CheckedWorkflow workflow, DecideStep step, string pointer, string nothingCovers, Proof gap)
    {
        if (gap.Example is { } example)
            circuit.Findings.AtStep(Codes.Gap, workflow, step, pointer,
                $"{nothingCovers} the case with {example}: say with `otherwise` where it goes then.", example: example);
        else if (gap.State == ProofState.Undecided)
            circuit.Findings.OpenAtStep(Codes.Gap, workflow, step, pointer, $"Whether every case is covered here could not be decided.");
    }
}
