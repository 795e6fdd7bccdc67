using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC103 for names of data outside expressions: of the workflow, of a raised event, of a workflow that is run, and members of the person.</summary>
internal static class DataNames
{
    public static void Check(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step)
    {
        // A datum that could not be read may be the one that is meant.
        if (!workflow.IsWhole)
            return;

        foreach (var use in DataUses.Of(step))
            if (DataReference.NameOf(use.Written) is not { } name || !workflow.Definition.Data.ContainsKey(name))
                CheckUse(circuit, workflow, step, use);

        switch (step)
        {
            case RaiseStep raise when circuit.IsKnown && circuit.Events.TryGetValue(raise.Event, out var happening):
                Given(circuit, workflow, step, raise.Data.Keys, happening.Data.Keys, $"event {Hints.Quoted(raise.Event)}");
                break;
            case RunStep run when circuit.Workflow(run.Workflow) is { IsWhole: true } child:
                Given(circuit, workflow, step, run.Data.Keys, child.Definition.Data.Keys, $"workflow {Hints.Quoted(run.Workflow)}");
                break;
        }
    }

    private static IReadOnlyCollection<string> Members => [.. FactCatalogue.Person.Members.Select(member => member.Name)];

    private static void CheckUse(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step, DataUse use)
    {
        if (use.Kind == DataUseKind.Answer && DataReference.PersonMemberOf(use.Written) is { } member)
        {
            if (FactCatalogue.Person.Find(member) is null)
                Add(circuit, workflow, step, use, $"A person has no {Hints.Quoted(member)}{circuit.Hints.For(member, Members)}");
            return;
        }

        string[] known = [.. workflow.Definition.Data.Keys.Select(name => $"data.{name}")];
        Add(circuit, workflow, step, use, $"The datum {Hints.Quoted(use.Written)} does not exist in this workflow{circuit.Hints.For(use.Written, known)}");
    }

    private static void Given(
        CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step,
        IEnumerable<string> given, IEnumerable<string> known, string taker)
    {
        var names = known.ToHashSet(StringComparer.Ordinal);
        foreach (var name in given.Where(name => !names.Contains(name)))
            circuit.Findings.AtStep(Codes.UnknownName, workflow, step, "/data/" + JsonPointer.Escape(name),
                $"The {taker} has no datum {Hints.Quoted(name)}{circuit.Hints.For(name, names)}");
    }

    private static void Add(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step, DataUse use, string message) =>
        circuit.Findings.AtStep(Codes.UnknownName, workflow, step, use.Pointer, message);
}
