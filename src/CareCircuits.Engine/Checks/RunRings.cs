using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC104: workflows that run one another in a ring, told at each step of it.</summary>
internal static class RunRings
{
    public static void Check(CheckedCircuit circuit)
    {
        foreach (var workflow in circuit.Workflows)
            foreach (var run in workflow.Steps.OfType<RunStep>().Where(run => circuit.Runs.IsInRing(workflow, run)))
                circuit.Findings.AtStep(Codes.Outcomes, workflow, run, "/workflow", run.Workflow == workflow.Id
                    ? "This workflow runs itself, again and again."
                    : $"The workflow {Hints.Quoted(run.Workflow)} in turn runs this one, again and again.");
    }
}
