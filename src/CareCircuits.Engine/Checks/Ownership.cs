using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC301: work that belongs to nobody.</summary>
internal static class Ownership
{
    public static void Check(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step)
    {
        var message = step switch
        {
            TaskStep { Role: null, Assignee: null } => "This task belongs to nobody: name the `role` that does it.",
            TaskStep { Role: null } => "This task belongs to nobody when the datum in `assignee` names no one: name a `role` as well.",
            ReferStep { Role: null } => "Nobody owns this search: name the `role` that follows it up.",
            AssignStep { Role: null } => "Nobody can be asked: name the `role` that candidates hold.",
            _ => null,
        };
        if (message is not null)
            circuit.Findings.AtStep(Codes.NoRole, workflow, step, "", message);
    }
}
