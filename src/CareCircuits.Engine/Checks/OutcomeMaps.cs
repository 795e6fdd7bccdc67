using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Checks;

/// <summary>CC104: compares the outcomes that a step maps with those that can come.</summary>
internal static class OutcomeMaps
{
    /// <summary>
    /// Tells of outcomes in <paramref name="mustLead"/> that lead nowhere and of mapped ones that are not in <paramref name="canCome"/>.
    /// A slip of the pen is both, and told once.
    /// </summary>
    public static void Compare(
        CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step,
        IEnumerable<string> mapped, IReadOnlyCollection<string> mustLead, IReadOnlyCollection<string> canCome, string subject)
    {
        var here = mapped.ToHashSet(StringComparer.Ordinal);
        var missing = mustLead.Where(outcome => !here.Contains(outcome)).ToList();
        foreach (var outcome in here.Where(outcome => !canCome.Contains(outcome, StringComparer.Ordinal)))
        {
            var meant = DidYouMean.Among(outcome, missing) ?? (missing.Count == 1 ? missing[0] : null);
            if (meant is not null)
                missing.Remove(meant);
            circuit.Findings.AtStep(Codes.Outcomes, workflow, step, "/outcomes/" + JsonPointer.Escape(outcome),
                $"{subject} never comes to {Hints.Quoted(outcome)}"
                + (meant is null ? "." : $"; did you mean {Hints.Quoted(meant)}, which leads nowhere?"));
        }

        foreach (var outcome in missing)
            circuit.Findings.AtStep(Codes.Outcomes, workflow, step, "/outcomes",
                $"{subject} can come to {Hints.Quoted(outcome)}, which leads nowhere: say where it goes.");
        if (missing.Count > 0 && workflow.HasGraph)
            workflow.LacksWay.Add(workflow.NodeOf(step));
    }
}
