using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC701 for the data of events, which fill the workflow's data of the same name.</summary>
internal static class EventData
{
    public static void Check(CheckedCircuit circuit)
    {
        if (!circuit.IsKnown)
            return;

        foreach (var workflow in circuit.Workflows.Where(workflow => workflow.IsWhole))
        {
            if (workflow.Definition.StartsOn is { } start && circuit.Events.TryGetValue(start, out var happening))
                CheckStart(circuit, workflow, happening);
            foreach (var name in workflow.Definition.On.Keys)
                foreach (var problem in Problems(circuit, workflow, name))
                    circuit.Findings.AtWorkflow(Codes.Type, workflow, "/on/" + JsonPointer.Escape(name), problem);
            foreach (var step in workflow.Steps)
                CheckStep(circuit, workflow, step);
        }
    }

    private static void CheckStart(CheckedCircuit circuit, CheckedWorkflow workflow, EventDefinition start)
    {
        foreach (var (name, type) in workflow.Definition.Data)
        {
            var pointer = "/data/" + JsonPointer.Escape(name);
            if (start.Data.TryGetValue(name, out var given) && Problem(start.Id, name, given, type) is { } problem)
                circuit.Findings.AtWorkflow(Codes.Type, workflow, pointer, problem);
            else if (!type.Optional && given is null)
                circuit.Findings.AtWorkflow(Codes.Type, workflow, pointer,
                    $"The datum {Hints.Quoted(name)} is required, and the event {Hints.Quoted(start.Id)} that starts this workflow "
                    + $"does not give it{circuit.Hints.For(name, [.. start.Data.Keys])}");
            else if (!type.Optional && given is { Optional: true })
                circuit.Findings.AtWorkflow(Codes.Type, workflow, pointer,
                    $"The datum {Hints.Quoted(name)} is required, and the event {Hints.Quoted(start.Id)} that starts this workflow may come without it.");
        }
    }

    private static void CheckStep(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step)
    {
        foreach (var name in step.On.Keys)
            foreach (var problem in Problems(circuit, workflow, name))
                circuit.Findings.AtStep(Codes.Type, workflow, step, "/on/" + JsonPointer.Escape(name), problem);
        if (step is WaitStep wait)
            foreach (var name in wait.Events.Keys)
                foreach (var problem in Problems(circuit, workflow, name))
                    circuit.Findings.AtStep(Codes.Type, workflow, step, "/events/" + JsonPointer.Escape(name), problem);
    }

    private static IEnumerable<string> Problems(CheckedCircuit circuit, CheckedWorkflow workflow, string name)
    {
        if (!circuit.Events.TryGetValue(name, out var happening))
            yield break;
        foreach (var (datum, given) in happening.Data)
            if (workflow.Definition.Data.TryGetValue(datum, out var type) && Problem(name, datum, given, type) is { } problem)
                yield return problem;
    }

    private static string? Problem(string happening, string name, DataType given, DataType type) =>
        ExpressionType.Of(given).Fits(type)
            ? null
            : $"The event {Hints.Quoted(happening)} fills the datum {Hints.Quoted(name)} with {TypeWords.Of(given)}, "
                + $"and in this workflow it is {TypeWords.Of(type)}.";
}
