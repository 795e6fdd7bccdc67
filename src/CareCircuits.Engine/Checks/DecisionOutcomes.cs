using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Engine.Checks;

/// <summary>CC104 for decisions: the outcomes of their rule set, its policy, and <c>unknown</c>.</summary>
internal static class DecisionOutcomes
{
    public static void Check(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step)
    {
        if (step is DecideStep { Rules: { } id } byRules && circuit.RuleSet(id) is { } set)
            BySet(circuit, workflow, byRules, set);
        else if (step is DecideStep { When: { } conditions } byConditions && workflow.IsWhole)
            ByConditions(circuit, workflow, byConditions, conditions);
    }

    private static void BySet(CheckedCircuit circuit, CheckedWorkflow workflow, DecideStep step, RuleSet set)
    {
        if (set.Policy is HitPolicy.Collect or HitPolicy.Score)
        {
            circuit.Findings.AtStep(Codes.Outcomes, workflow, step, "/rules",
                $"The rule set {Hints.Quoted(set.Id)} gives no single outcome: a decision takes one with the policy `first`, `unique` or `any`.");
            return;
        }

        OutcomeMaps.Compare(circuit, workflow, step, step.Outcomes?.Keys ?? [], set.Outcomes, set.Outcomes, $"The rule set {Hints.Quoted(set.Id)}");
        if (set.IsBroken || !workflow.IsWhole)
            return;

        // Whether it can be unknown here depends on what the workflow surely has; between the two types, nothing is told.
        if (step.Unknown is null && set.MayBeUnknown && set.MayBeUnknownWith(workflow.Required))
            Lacks(circuit, workflow, step, $"The rule set {Hints.Quoted(set.Id)} may read something that is not known");
        if (step.Unknown is not null && !set.MayBeUnknown)
            NeverComes(circuit, workflow, step, $"The rule set {Hints.Quoted(set.Id)} reads only what is always known");
    }

    private static void ByConditions(CheckedCircuit circuit, CheckedWorkflow workflow, DecideStep step, IReadOnlyList<WhenDefinition> conditions)
    {
        var read = conditions.Select(condition => workflow.Read(condition.If).Expression).ToList();
        if (read.Contains(null))
            return;

        var open = read.FindIndex(condition => condition!.MayBeUnknown);
        if (step.Unknown is null && open >= 0)
            Lacks(circuit, workflow, step, $"`{Rules.Json.Shown.Name(conditions[open].If)}` may read something that is not known");
        if (step.Unknown is not null && open < 0)
            NeverComes(circuit, workflow, step, "The conditions read only what is always known");
    }

    private static void Lacks(CheckedCircuit circuit, CheckedWorkflow workflow, DecideStep step, string why)
    {
        circuit.Findings.AtStep(Codes.Outcomes, workflow, step, "", $"{why}: say with `unknown` where it goes then.");
        if (workflow.HasGraph)
            workflow.LacksWay.Add(workflow.NodeOf(step));
    }

    private static void NeverComes(CheckedCircuit circuit, CheckedWorkflow workflow, DecideStep step, string why) =>
        circuit.Findings.AtStep(Codes.Outcomes, workflow, step, "/unknown", $"{why}: `unknown` never comes; leave it out.");
}
