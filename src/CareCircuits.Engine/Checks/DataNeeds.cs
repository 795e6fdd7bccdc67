using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Checks;

/// <summary>A datum that must have a value for a step to do its work, and what is said where it may have none.</summary>
internal readonly record struct DataNeed(string Name, string Pointer, string Message);

/// <summary>Finds the data that a step cannot do without. Expressions say for themselves what they come to without a value.</summary>
internal static class DataNeeds
{
    public static IEnumerable<DataNeed> Of(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step)
    {
        foreach (var use in DataUses.Of(step).Where(use => use.Kind is DataUseKind.From or DataUseKind.Party))
            if (DataReference.NameOf(use.Written) is { } name && workflow.Definition.Data.ContainsKey(name) && DataTypes.ProblemOf(workflow, use) is null)
                yield return new DataNeed(name, use.Pointer, $"The datum {Hints.Quoted(use.Written)} may have no value here; see that it surely has one.");

        if (RuleUse.Of(step) is not { } rules || circuit.RuleSet(rules.Set) is not { } set)
            yield break;
        foreach (var (name, declared) in set.Data.Members)
            if (!declared.Optional && workflow.Definition.Data.ContainsKey(name))
                yield return new DataNeed(name, rules.Pointer,
                    $"The rule set {Hints.Quoted(set.Id)} needs a value for the datum {Hints.Quoted(name)}, which may have none here.");
    }
}
