using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC901: outcomes of tasks and options of choices that have no label.</summary>
internal static class Labels
{
    public static void Check(CheckedCircuit circuit)
    {
        foreach (var happening in circuit.Definition?.Events ?? [])
            foreach (var type in happening.Data.Values)
                foreach (var (pointer, message) in Unlabelled(circuit, type.Options, type.Labels))
                    circuit.Findings.AtCircuit(Codes.Wording, type, pointer, message);
        foreach (var workflow in circuit.Workflows)
        {
            foreach (var type in workflow.Definition.Data.Values)
                foreach (var (pointer, message) in Unlabelled(circuit, type.Options, type.Labels))
                    circuit.Findings.AtWorkflow(Codes.Wording, workflow, pointer, message, type);
            foreach (var task in workflow.Steps.OfType<TaskStep>())
                CheckTask(circuit, workflow, task);
        }
    }

    private static void CheckTask(CheckedCircuit circuit, CheckedWorkflow workflow, TaskStep task)
    {
        foreach (var outcome in task.Outcomes.Keys)
            if (outcome != Outcomes.Declined && task.Labels?.ContainsKey(outcome) != true)
                circuit.Findings.AtStep(Codes.Wording, workflow, task, "/outcomes/" + JsonPointer.Escape(outcome),
                    $"The outcome {Hints.Quoted(outcome)} has no label: say in `labels` what people read"
                    + Slip(circuit, outcome, task.Labels, task.Outcomes.Keys));

        // Purposes and domains of needs have words of their own.
        foreach (var field in task.Form.Where(field => field.Type == FieldKind.Choice))
            foreach (var (pointer, message) in Unlabelled(circuit, field.Options, field.Labels, DatumOf(workflow, field)?.Labels))
                circuit.Findings.AtStep(Codes.Wording, workflow, task, pointer, message, element: field);
    }

    // An answer that goes into a datum may use its labels.
    private static DataType? DatumOf(CheckedWorkflow workflow, FieldDefinition field) =>
        DataReference.NameOf(field.Into) is { } name ? workflow.Definition.Data.GetValueOrDefault(name) : null;

    private static IEnumerable<(string Pointer, string Message)> Unlabelled(
        CheckedCircuit circuit, IReadOnlyList<string>? options,
        IReadOnlyDictionary<string, Wording>? labels, IReadOnlyDictionary<string, Wording>? others = null)
    {
        for (var index = 0; index < (options?.Count ?? 0); index++)
            if (options![index] is var option && labels?.ContainsKey(option) != true && others?.ContainsKey(option) != true)
                yield return ($"/options/{index}", $"The option {Hints.Quoted(option)} has no label: say in `labels` what people read"
                    + Slip(circuit, option, labels, options));
    }

    // A label of something else that is near was probably meant.
    private static string Slip(CheckedCircuit circuit, string name, IReadOnlyDictionary<string, Wording>? labels, IEnumerable<string> known) =>
        circuit.Hints.For(name, [.. labels?.Keys.Except(known, StringComparer.Ordinal) ?? []]);
}
