using CareCircuits.Admin.Circuits;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>A step that uses a rule set.</summary>
/// <param name="Workflow">The workflow.</param>
/// <param name="Step">The step.</param>
public sealed record SetUse(string Workflow, StepDefinition Step)
{
    // Where a step names its rules: there it is said what the workflow lacks for them.
    private static readonly string[] Naming = ["/rules", "/services", "/candidates"];

    /// <summary>Every use of a set, in the order of the workflows.</summary>
    public static IReadOnlyList<SetUse> Of(Circuit circuit, string set) =>
        [.. circuit.InOrder.SelectMany(plan => Ways.StepsOf(plan.Definition).Where(step => StepWords.RuleSetOf(step) == set).Select(step => new SetUse(plan.Definition.Id, step)))];

    /// <summary>The outcomes that its users expect of it: what its rules can be asked to say.</summary>
    public static IReadOnlyList<string> OutcomesFor(Circuit circuit, string set)
    {
        List<string> outcomes = circuit.Definition.TargetGroup == set ? ["belongs", "does-not-belong"] : [];
        foreach (var use in Of(circuit, set))
            outcomes.AddRange(use.Step is DecideStep { Outcomes: { } ways } ? ways.Keys : ["exclude"]);
        return [.. outcomes.Concat(circuit.RuleSets.GetValueOrDefault(set)?.Rules.Select(rule => rule.Outcome).OfType<string>() ?? []).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What the checks find about a set: in its file, and where its rules leave open or contradict what a step asks of them.</summary>
    public static IReadOnlyList<Finding> Findings(IEnumerable<Finding> findings, Circuit circuit, string set, string file)
    {
        var uses = Of(circuit, set);
        return
        [
            .. findings.Where(finding => finding.RuleSet == set || finding.Place.File == file
                || ((finding.Code is Codes.Gap or Codes.Outcomes || (finding.Code == Codes.Type && Naming.Any(finding.Place.Pointer.EndsWith))) && uses.Any(use => use.Workflow == finding.Workflow && use.Step.Id == finding.Step))
                || (finding.Code == Codes.Gap && circuit.Definition.TargetGroup == set && finding.Place.Pointer == "/targetGroup")),
        ];
    }
}
