using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Checks;

/// <summary>Collects findings with the place of what they are about and the way that leads there.</summary>
internal sealed class FindingBook(SourceMap sources)
{
    // A hostile circuit has as many findings as steps, each at the end of a path as long. Nobody follows that many.
    private const int MostPathSteps = 200_000;
    private const int MostPaths = 1_000;

    private readonly List<Finding> findings = [];
    private int pathSteps;
    private int paths;

    public IReadOnlyList<Finding> All => findings;

    /// <summary>Adds a finding about a step; without <paramref name="path"/> it gets the shortest way to the step.</summary>
    public void AtStep(
        string code, CheckedWorkflow workflow, StepDefinition step, string pointer, string message,
        Func<IReadOnlyList<string>>? path = null, object? element = null) =>
        Add(code, element ?? step, pointer, message, workflow.Id, step.Id, Affordable(path ?? (() => PathTo(workflow, step))));

    /// <summary>Adds a finding about a workflow as a whole.</summary>
    public void AtWorkflow(string code, CheckedWorkflow workflow, string pointer, string message, object? element = null) =>
        Add(code, element ?? workflow.Definition, pointer, message, workflow.Id, null, []);

    /// <summary>Adds a finding about the circuit, or an element of it.</summary>
    public void AtCircuit(string code, object element, string pointer, string message) =>
        Add(code, element, pointer, message, null, null, []);

    /// <summary>Adds a finding about a rule.</summary>
    public void AtRule(string code, Place place, string set, string rule, string message) =>
        findings.Add(new Finding(code, Severities.Of(code), place, message) { RuleSet = set, Rule = rule });

    private void Add(string code, object element, string pointer, string message, string? workflow, string? step, IReadOnlyList<string> path) =>
        findings.Add(new Finding(code, Severities.Of(code), sources.PlaceOf(element, pointer), message)
        {
            Workflow = workflow, Step = step, Path = path,
        });

    private static IReadOnlyList<string> PathTo(CheckedWorkflow workflow, StepDefinition step) =>
        workflow.HasGraph ? workflow.PathTo(workflow.NodeOf(step)) : [];

    private IReadOnlyList<string> Affordable(Func<IReadOnlyList<string>> path)
    {
        if (pathSteps > MostPathSteps || paths++ > MostPaths)
            return [];

        var steps = path();
        pathSteps += steps.Count;
        return steps;
    }
}
