using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Circuits.Drawing;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Flow;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Studio.Workflows;

/// <summary>Where a step can be put in, in words.</summary>
public static class InsertPlaces
{
    /// <summary>The places around a step: behind it on each of its ways, those that go on first, and before it on all that lead there.</summary>
    public static IReadOnlyList<(string Key, string Name)> Around(string step, WorkflowDefinition workflow, StepWords words, IStringLocalizer say)
    {
        var steps = Ways.StepsOf(workflow);
        if (steps.FirstOrDefault(known => known.Id == step) is not { } found)
            return [];

        var into = steps.SelectMany(Ways.Of).Concat(Ways.OnOf(workflow)).Where(way => way.Target == step && way.From != step).Select(ArrowPlace.Of).ToList();
        if (workflow.Start == step)
            into.Add(ArrowPlace.Start);
        into.AddRange(steps.OfType<ParallelStep>().SelectMany(parallel => parallel.Branches.Where(branch => branch.Start == step).Select(branch => ArrowPlace.StartOf(parallel.Id, branch.Id))));
        return
        [
            .. Ways.Of(found).OrderBy(LineKinds.Of).Select(way => (ArrowKey.Of(ArrowPlace.Of(way)), Say([ArrowPlace.Of(way)], workflow, words, say))),
            .. into.Count > 0 ? [(ArrowKey.Of(into), say["Flow.Before", words.Title(found)].Value)] : Array.Empty<(string, string)>(),
        ];
    }

    /// <summary>The arrows of one line, in words.</summary>
    public static string Say(IReadOnlyList<ArrowPlace> arrows, WorkflowDefinition workflow, StepWords words, IStringLocalizer say)
    {
        var steps = Ways.StepsOf(workflow);
        var from = steps.FirstOrDefault(step => step.Id == arrows[0].Step);
        if (from is null)
            return arrows[0] == ArrowPlace.Start ? say["Flow.AtTheBeginning"] : arrows[0].Kind == WayKind.WorkflowOn ? words.Way(null, new Way(null, WayKind.WorkflowOn, arrows[0].Name, "")) : say["Flow.AtTheBranch"];
        var why = string.Join(", ", arrows.Select(arrow => words.Way(from, new Way(arrow.Step, arrow.Kind, arrow.Name, ""))).Where(text => text.Length > 0).Distinct());
        return why.Length == 0 ? say["Flow.Behind", words.Title(from)] : say["Flow.BehindIf", words.Title(from), why];
    }

    /// <summary>One way out of a step, with where it leads now.</summary>
    public static string Say(StepDefinition step, Way way, StepWords words, IStringLocalizer say) =>
        words.Way(step, way) is { Length: > 0 } why ? why : say["Flow.Then"];
}
