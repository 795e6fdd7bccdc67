using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC701: an optional datum that is used where it may have no value; and what rules do there (CC703, CC801) with what is known.</summary>
internal static class KnownDataChecks
{
    public static void Check(CheckedCircuit circuit)
    {
        Dictionary<CheckedWorkflow, List<Func<string, bool>>> starts = [];

        // Who runs a workflow comes before it: what it is given is known then.
        foreach (var workflow in circuit.Runs.ChildrenFirst.Reverse().Where(workflow => workflow.HasGraph))
        {
            var given = starts.GetValueOrDefault(workflow, []);
            if (workflow.Definition.StartsOn is { } start)
                given.Add(GivenBy(circuit, start));
            var known = KnownData.Of(circuit, workflow, name => given.TrueForAll(gives => gives(name)));
            foreach (var step in workflow.Steps)
            {
                var node = workflow.NodeOf(step);
                if (!known.IsEntered(node))
                    continue;
                CheckStep(circuit, workflow, step, known, node);
                RuleGaps.Check(circuit, workflow, step, () => known.NamesAt(node));
                TakenByNone.Check(circuit, workflow, step, () => known.NamesAt(node));
                if (step is RunStep run && circuit.Workflow(run.Workflow) is { } child)
                    (starts.TryGetValue(child, out var list) ? list : starts[child] = []).Add(GivenBy(workflow, run, child, known.NamesAt(node)));
            }
        }
    }

    private static Func<string, bool> GivenBy(CheckedCircuit circuit, string start)
    {
        var gained = GainedData.ByEvent(circuit, start);
        return name => gained.IsAny || gained.Names.Contains(name, StringComparer.Ordinal);
    }

    private static Func<string, bool> GivenBy(CheckedWorkflow workflow, RunStep run, CheckedWorkflow child, IReadOnlySet<string> known)
    {
        var isAny = run.Data.Keys.Any(name => !child.Definition.Data.ContainsKey(name));
        return name => isAny || (run.Data.TryGetValue(name, out var text) && !(workflow.Read(text).Expression?.MayBeUnknownWith(known) ?? false));
    }

    private static void CheckStep(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step, KnownData known, int node)
    {
        foreach (var need in DataNeeds.Of(circuit, workflow, step).Where(need => !known.IsKnown(node, need.Name)))
            Tell(circuit, workflow, step, need.Pointer, need.Name, known, need.Message);
        foreach (var use in ExpressionUses.Of(circuit, workflow, step).Where(use => use.Into is { Optional: false }))
            CheckValue(circuit, workflow, step, use, known, node);
    }

    private static void CheckValue(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step, ExpressionUse use, KnownData known, int node)
    {
        if (workflow.Read(use.Text).Expression is not { MayBeUnknown: true } expression || !ExpressionTypes.Fits(use, expression.Type)
            || !expression.MayBeUnknownWith(known.NamesAt(node)))
            return;

        var message = $"{use.Purpose} is required, and {Hints.Quoted(use.Text)} may have none here.";
        if (expression.DataReads.FirstOrDefault(read => !known.IsKnown(node, read.Name)) is { Name: { } lacking })
            Tell(circuit, workflow, step, use.Pointer, lacking, known, message);
        else
            circuit.Findings.AtStep(Codes.Type, workflow, step, use.Pointer, message);
    }

    private static void Tell(
        CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step, string pointer, string name, KnownData known, string message) =>
        circuit.Findings.AtStep(Codes.Type, workflow, step, pointer, message, () => known.PathWithout(workflow.NodeOf(step), name));
}
