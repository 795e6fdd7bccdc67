using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;
using CareCircuits.Rules.Proofs;

namespace CareCircuits.Engine.Checks;

/// <summary>Collects findings with the place of what they are about and the way that leads there.</summary>
internal sealed class FindingBook(SourceMap sources)
{
    // A hostile circuit has as many findings as steps, each at the end of a path as long. Nobody follows that many.
    private const int MostPathSteps = 200_000;
    private const int MostPaths = 1_000;

    private readonly List<Finding> findings = [];
    private readonly List<OpenQuestion> open = [];
    private int pathSteps;
    private int paths;

    public IReadOnlyList<Finding> All => findings;

    /// <summary>What could not be decided.</summary>
    public IReadOnlyList<OpenQuestion> Open => open;

    /// <summary>Adds a finding about a step; without <paramref name="path"/> it gets the shortest way to the step.</summary>
    public void AtStep(
        string code, CheckedWorkflow workflow, StepDefinition step, string pointer, string message,
        Func<IReadOnlyList<string>>? path = null, object? element = null, CaseExample? example = null) =>
        Add(code, element ?? step, pointer, message, workflow.Id, step.Id, Affordable(path ?? (() => PathTo(workflow, step))), example);

    /// <summary>Adds a finding about a workflow as a whole.</summary>
    public void AtWorkflow(string code, CheckedWorkflow workflow, string pointer, string message, object? element = null) =>
        Add(code, element ?? workflow.Definition, pointer, message, workflow.Id, null, []);

    /// <summary>Adds a finding about the circuit, or an element of it.</summary>
    public void AtCircuit(string code, object element, string pointer, string message, CaseExample? example = null) =>
        Add(code, element, pointer, message, null, null, [], example);

    /// <summary>Adds a finding about a rule.</summary>
    public void AtRule(string code, Place place, string set, string rule, string message, CaseExample? example = null) =>
        findings.Add(new Finding(code, Severities.Of(code), place, message) { RuleSet = set, Rule = rule, Example = example });

    /// <summary>Notes a question about a rule, or about a whole set, that cannot be decided in bounded work.</summary>
    public void OpenAtRule(string code, Place place, string set, string? rule, string message) =>
        open.Add(new OpenQuestion(code, place, message) { RuleSet = set, Rule = rule });

    /// <summary>Notes a question about a step that cannot be decided in bounded work.</summary>
    public void OpenAtStep(string code, CheckedWorkflow workflow, StepDefinition step, string pointer, string message) =>
        open.Add(new OpenQuestion(code, sources.PlaceOf(step, pointer), message) { Workflow = workflow.Id, Step = step.Id });

    private void Add(string code, object element, string pointer, string message, string? workflow, string? step, IReadOnlyList<string> path,
        CaseExample? example = null) =>
        findings.Add(new Finding(code, Severities.Of(code), sources.PlaceOf(element, pointer), message)
        {
            Workflow = workflow, Step = step, Path = path, Example = example,
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
