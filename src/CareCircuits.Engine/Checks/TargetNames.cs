using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Checks;

/// <summary>CC103 for targets: the id of a step of the same region, or <c>stop</c> for an <c>on</c>.</summary>
internal static class TargetNames
{
    public static void Check(CheckedCircuit circuit, CheckedWorkflow workflow)
    {
        // A step that could not be read may be the one that is meant.
        if (Unread(circuit, workflow) is not { } unread)
            return;

        var everywhere = workflow.Steps.Select(step => step.Id).ToHashSet(StringComparer.Ordinal);
        // Of two steps with one id, one should have another: the one that is meant.
        if (everywhere.Count == workflow.Steps.Count)
            CheckRegion(new(circuit, workflow, everywhere, unread), workflow.Definition, parallel: null);
    }

    /// <summary>The ids of the steps that stand in the file and could not be read; null where not even their ids are known.</summary>
    private static HashSet<string>? Unread(CheckedCircuit circuit, CheckedWorkflow workflow)
    {
        if (workflow.IsWhole)
            return [];
        if (circuit.Reading.Sources.TreeOf(workflow.Definition) is not { } file || file["start"]?.Text is null || file["steps"] is not { Kind: JsonKind.Array })
            return null;

        var ids = StepsIn(file).Select(step => step["id"]?.Text).ToList();
        return ids.Contains(null) ? null : [.. ids.OfType<string>().Except(workflow.Steps.Select(step => step.Id), StringComparer.Ordinal)];
    }

    // As deep as the file is nested, which its reader bounds.
    private static IEnumerable<JsonTree> StepsIn(JsonTree region) =>
        (region["steps"]?.Items ?? []).SelectMany(step => (step["branches"]?.Items ?? []).SelectMany(StepsIn).Prepend(step));

    private static void CheckRegion(Search search, IRegion region, ParallelStep? parallel)
    {
        var (circuit, workflow, _, _) = search;
        var here = region.Steps.Select(step => step.Id).Concat(search.Unread).ToHashSet(StringComparer.Ordinal);
        if (!here.Contains(region.Start) && parallel is null)
            circuit.Findings.AtWorkflow(Codes.UnknownName, workflow, "/start", search.Message(region.Start, here, isOn: false));
        else if (!here.Contains(region.Start))
            circuit.Findings.AtStep(Codes.UnknownName, workflow, parallel!, "/start", search.Message(region.Start, here, isOn: false), element: region);

        if (parallel is null)
            foreach (var way in Ways.OnOf(workflow.Definition).Where(way => !Exists(way, here)))
                circuit.Findings.AtWorkflow(Codes.UnknownName, workflow, way.Pointer, search.Message(way.Target, here, isOn: true));
        foreach (var step in region.Steps)
            CheckStep(search, step, here);
    }

    private static void CheckStep(Search search, StepDefinition step, HashSet<string> here)
    {
        var (circuit, workflow, _, _) = search;
        foreach (var way in Ways.Of(step).Where(way => !Exists(way, here)))
        {
            circuit.Findings.AtStep(Codes.UnknownName, workflow, step, way.Pointer, search.Message(way.Target, here, way.Kind == WayKind.On));
            if (workflow.HasGraph)
                workflow.LacksWay.Add(workflow.NodeOf(step));
        }

        // As deep as the file is nested, which its reader bounds.
        if (step is ParallelStep parallel)
            foreach (var branch in parallel.Branches)
                CheckRegion(search, branch, parallel);
    }

    private static bool Exists(Way way, HashSet<string> here) =>
        here.Contains(way.Target) || way is { Kind: WayKind.On or WayKind.WorkflowOn, Target: Targets.Stop };

    private sealed record Search(CheckedCircuit Circuit, CheckedWorkflow Workflow, HashSet<string> Everywhere, HashSet<string> Unread)
    {
        public string Message(string target, HashSet<string> here, bool isOn) => target switch
        {
            Targets.Stop when !isOn => "Only an `on` may lead to `stop`; lead to a step of type `end` instead.",
            _ when Everywhere.Contains(target) => $"The step {Hints.Quoted(target)} is in another branch; a target must be in the same one.",
            _ => $"The step {Hints.Quoted(target)} does not exist here{Circuit.Hints.For(target, here)}",
        };
    }
}
