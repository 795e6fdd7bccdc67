using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC203: with <c>contactWithin</c>, a path on which a person can go longer without human contact.</summary>
internal static class ContactPromise
{
    public static void Check(CheckedCircuit circuit)
    {
        var times = new StepTimes(circuit.Clock);
        Dictionary<CheckedWorkflow, Stretch> known = [];

        // What a workflow waits for is known before it.
        foreach (var workflow in circuit.Runs.ChildrenFirst.Where(workflow => workflow.HasGraph))
        {
            var promise = workflow.Definition.ContactWithin?.Elapsed.Ticks;
            var paths = new ContactPaths(workflow, times, run => OfRun(circuit, known, workflow, run), promise);
            var stretch = paths.Measure();
            foreach (var broken in paths.Broken)
                Tell(circuit, workflow, broken);
            // What is told here is not told again where it is run.
            known[workflow] = paths.Broken.Count == 0 ? stretch : Stretch.None;
        }
    }

    private static Stretch OfRun(CheckedCircuit circuit, Dictionary<CheckedWorkflow, Stretch> known, CheckedWorkflow workflow, RunStep run) =>
        run.Wait && !circuit.Runs.IsInRing(workflow, run) && circuit.Workflow(run.Workflow) is { } child
            ? known.GetValueOrDefault(child, Stretch.None)
            : Stretch.None;

    private static void Tell(CheckedCircuit circuit, CheckedWorkflow workflow, BrokenPromise broken)
    {
        var promised = Spans.InWords(workflow.Definition.ContactWithin!.Value.Elapsed);
        var step = workflow.Graph.Steps[broken.Node];
        var message = broken.Round is { } round
            ? $"A person can go round here again and again without human contact: {round}. Within {promised}, offer one."
            : $"A person can have been without human contact for {Spans.InWords(new TimeSpan(broken.Ticks))} here, "
                + $"and {promised} is promised: offer one earlier, or wait less.";
        circuit.Findings.AtStep(Codes.NoContact, workflow, step, PointerOf(step), message, broken.Path);
    }

    private static string PointerOf(StepDefinition step) => step switch
    {
        TaskStep => "/due",
        WaitStep or ReferStep or AssignStep => "/until",
        RunStep => "/workflow",
        _ => "",
    };
}

/// <summary>Where the promise of contact is broken: at which step, after how long or in which loop, and how a person gets there.</summary>
internal sealed record BrokenPromise(int Node, long Ticks, string? Round, Func<IReadOnlyList<string>> Path);
