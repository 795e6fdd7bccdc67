using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC103 for the events that a workflow starts on and handles.</summary>
internal static class WorkflowNames
{
    public static void Check(CheckedCircuit circuit, CheckedWorkflow workflow)
    {
        if (!circuit.IsKnown)
            return;

        if (workflow.Definition.StartsOn is { } start)
            CheckEvent(circuit, workflow, start, "/startsOn");
        foreach (var handled in workflow.Definition.On.Keys)
            CheckEvent(circuit, workflow, handled, "/on/" + JsonPointer.Escape(handled));
    }

    private static void CheckEvent(CheckedCircuit circuit, CheckedWorkflow workflow, string name, string pointer)
    {
        if (!circuit.Events.ContainsKey(name))
            circuit.Findings.AtWorkflow(Codes.UnknownName, workflow, pointer,
                $"The event {Hints.Quoted(name)} does not exist{circuit.Hints.For(name, [.. circuit.Events.Keys])}");
    }
}
