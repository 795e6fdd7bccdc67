using System.Globalization;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Proofs;

namespace CareCircuits.Engine.Checks;

/// <summary>CC801: somebody of the target group whom every service of the directory excludes.</summary>
internal static class TakenByNone
{
    public static void Check(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step, Func<IReadOnlySet<string>> surelyKnown)
    {
        if (circuit.Directory is not { } directory || step is not ReferStep refer || !workflow.IsWhole
            || circuit.RuleSet(refer.Services) is not { } set || !ProvedUses.CanUse(workflow, set, "service")
            || (circuit.Definition?.TargetGroup is not null && circuit.Proved.TargetGroup is null))
            return;

        var proof = circuit.Proved.TakenByNone(workflow, set, directory, surelyKnown());
        if (proof.Example is { } example)
            circuit.Findings.AtStep(Codes.TakenByNone, workflow, step, "/services", string.Create(CultureInfo.InvariantCulture,
                $"Of the {directory.Services.Count} services of the directory, every one is excluded by {Hints.Quoted(set.Id)} for somebody of the target group: with {example}."),
                example: example);
        else if (proof.State == ProofState.Undecided)
            circuit.Findings.OpenAtStep(Codes.TakenByNone, workflow, step, "/services",
                "Whether there is a service for everybody of the target group could not be decided.");
    }
}
