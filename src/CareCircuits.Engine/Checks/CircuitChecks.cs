using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>The checks before publishing (formats.md): all that is wrong with a circuit, each fault once, under its most specific code.</summary>
public static class CircuitChecks
{
    // What a later check leaves out may have been told by an earlier one: loops and lost ways.
    private static readonly Action<CheckedCircuit>[] Families =
    [
        CircuitNames.Check,
        PerWorkflow(WorkflowNames.Check),
        PerWorkflow(TargetNames.Check),
        PerStep(StepNames.Check),
        PerStep(DataNames.Check),
        PerStep(Ownership.Check),
        PerStep(TimeBounds.Check),
        PerStep(FixedOutcomes.Check),
        PerStep(DecisionOutcomes.Check),
        PerStep(RunOutcomes.Check),
        EventHandling.Check,
        RunRings.Check,
        PerStep(ConsentCover.Check),
        PerGraph(InstantLoops.Check),
        PerGraph(ConsentLoops.Check),
        Reachability.Check,
        ContactPromise.Check,
        PerGraph(ContactLoops.Check),
        PerGraph(Alternatives.Check),
        PerGraph(Feedback.Check),
        PerStep(ExpressionTypes.Check),
        PerStep(DataTypes.Check),
        RuleFacts.Check,
        RuleContradictions.Check,
        TargetGroupGaps.Check,
        EventData.Check,
        KnownDataChecks.Check,
        Wordings.Check,
        Labels.Check,
    ];

    /// <summary>All findings, those of the reading included, in the order of files and lines.</summary>
    /// <param name="reading">The circuit.</param>
    /// <param name="directory">The services of the network's directory; without them nothing is said of who is taken by none (CC801).</param>
    public static IReadOnlyList<Finding> Check(CircuitReading reading, CheckedDirectory? directory = null) => CheckAll(reading, directory).Findings;

    /// <summary>All findings, and what could not be decided.</summary>
    public static CheckResult CheckAll(CircuitReading reading, CheckedDirectory? directory = null)
    {
        var circuit = new CheckedCircuit(reading, directory);
        foreach (var check in Families)
            check(circuit);
        return new CheckResult(
            [
                .. reading.Findings.Concat(circuit.Findings.All)
                    .DistinctBy(finding => (finding.Code, finding.Place, finding.Message))
                    .OrderBy(finding => finding.Place.File, StringComparer.Ordinal)
                    .ThenBy(finding => finding.Place.Line)
                    .ThenBy(finding => finding.Code, StringComparer.Ordinal)
                    .ThenBy(finding => finding.Place.Pointer, StringComparer.Ordinal),
            ],
            circuit.Findings.Open);
    }

    private static Action<CheckedCircuit> PerWorkflow(Action<CheckedCircuit, CheckedWorkflow> check) => circuit =>
    {
        foreach (var workflow in circuit.Workflows)
            check(circuit, workflow);
    };

    private static Action<CheckedCircuit> PerStep(Action<CheckedCircuit, CheckedWorkflow, Definitions.StepDefinition> check) => circuit =>
    {
        foreach (var workflow in circuit.Workflows)
            foreach (var step in workflow.Steps)
                check(circuit, workflow, step);
    };

    private static Action<CheckedCircuit> PerGraph(Action<CheckedCircuit, CheckedWorkflow> check) => circuit =>
    {
        foreach (var workflow in circuit.Workflows)
            if (workflow.HasGraph)
                check(circuit, workflow);
    };
}
