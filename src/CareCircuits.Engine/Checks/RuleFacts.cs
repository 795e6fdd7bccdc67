using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Engine.Checks;

/// <summary>CC701 for rule sets that read a fact which is not there where they are used, or data that the workflow has not, or not of that type.</summary>
internal static class RuleFacts
{
    private static readonly string[] OfDecision = ["person", "enrolment", FactCatalogue.Data];
    private static readonly string[] OfTargetGroup = ["person", "enrolment"];

    public static void Check(CheckedCircuit circuit)
    {
        if (circuit.Definition is { TargetGroup: { } group } definition && circuit.RuleSet(group) is { } belonging)
            foreach (var fact in Unseen(belonging, OfTargetGroup))
                circuit.Findings.AtCircuit(Codes.Type, definition, "/targetGroup",
                    $"The rule set {Hints.Quoted(group)} reads {Hints.Quoted(fact)}, which is not there when the target group is judged.");

        foreach (var workflow in circuit.Workflows)
            foreach (var step in workflow.Steps)
                if (RuleUse.Of(step) is { } use && circuit.RuleSet(use.Set) is { } set)
                    CheckUse(circuit, workflow, step, use, set);
    }

    private static void CheckUse(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step, RuleUse use, RuleSet set)
    {
        string[] seen = use.Candidate is null ? OfDecision : [.. OfDecision, use.Candidate];
        foreach (var fact in Unseen(set, seen))
            circuit.Findings.AtStep(Codes.Type, workflow, step, use.Pointer,
                $"The rule set {Hints.Quoted(set.Id)} reads {Hints.Quoted(fact)}, which is not there at a step of this kind.");
        if (!workflow.IsWhole)
            return;

        var data = workflow.Definition.Data;
        foreach (var (name, declared) in set.Data.Members)
            if (!data.TryGetValue(name, out var type))
                circuit.Findings.AtStep(Codes.Type, workflow, step, use.Pointer,
                    $"The rule set {Hints.Quoted(set.Id)} reads the datum {Hints.Quoted(name)}, "
                    + $"which this workflow does not have{circuit.Hints.For(name, [.. data.Keys])}");
            else if (!ExpressionType.Of(type).Fits(declared))
                circuit.Findings.AtStep(Codes.Type, workflow, step, use.Pointer,
                    $"For the rule set {Hints.Quoted(set.Id)} the datum {Hints.Quoted(name)} must be {TypeWords.Of(declared)}, "
                    + $"and in this workflow it is {TypeWords.Of(type)}.");
    }

    private static IEnumerable<string> Unseen(RuleSet set, string[] seen) => set.Facts
        .Concat(set.Data.Members.Count > 0 ? [FactCatalogue.Data] : [])
        .Where(fact => !seen.Contains(fact, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}

/// <summary>Where a step uses a rule set, and what it judges beside person, enrolment and data.</summary>
internal sealed record RuleUse(string Set, string Pointer, string? Candidate)
{
    public static RuleUse? Of(StepDefinition step) => step switch
    {
        DecideStep { Rules: { } set } => new RuleUse(set, "/rules", null),
        ReferStep refer => new RuleUse(refer.Services, "/services", "service"),
        AssignStep assign => new RuleUse(assign.Candidates, "/candidates", "staff"),
        _ => null,
    };
}
