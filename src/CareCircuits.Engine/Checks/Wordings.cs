using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Checks;

/// <summary>CC901: words that are missing in one of the circuit's languages.</summary>
internal static class Wordings
{
    public static void Check(CheckedCircuit circuit)
    {
        if (circuit.Definition is not { } definition)
            return;

        foreach (var (wording, name) in OfCircuit(definition))
            if (Lacking(circuit, wording) is { } lacking)
                circuit.Findings.AtCircuit(Codes.Wording, wording!, "", $"{name} has no words in {lacking}.");
        foreach (var workflow in circuit.Workflows)
            CheckWorkflow(circuit, workflow);
        foreach (var (set, root) in circuit.Reading.RuleTrees.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            foreach (var item in root.Items)
                CheckRules(circuit, set, item);
    }

    private static void CheckWorkflow(CheckedCircuit circuit, CheckedWorkflow workflow)
    {
        foreach (var (wording, name) in OfData(workflow.Definition.Data).Prepend((workflow.Definition.Title, "The title of this workflow")))
            if (Lacking(circuit, wording) is { } lacking)
                circuit.Findings.AtWorkflow(Codes.Wording, workflow, "", $"{name} has no words in {lacking}.", wording);
        foreach (var step in workflow.Steps)
            foreach (var (wording, name) in OfStep(step))
                if (Lacking(circuit, wording) is { } lacking)
                    circuit.Findings.AtStep(Codes.Wording, workflow, step, "", $"{name} has no words in {lacking}.", element: wording);
    }

    // As deep as the file is nested, which its reader bounds.
    private static void CheckRules(CheckedCircuit circuit, string set, JsonTree parent)
    {
        foreach (var rule in parent["Rules"]?.Items ?? [])
        {
            var name = rule["RuleName"]?.Text ?? "";
            if (rule["Properties"]?["reason"] is { Kind: JsonKind.Object } reason && Missing(circuit, reason) is { } lacking)
                circuit.Findings.AtRule(Codes.Wording, reason.PlaceIn(circuit.Reading.RuleFiles[set].File), set, name,
                    $"The reason of the rule {Hints.Quoted(name)} has no words in {lacking}.");
            CheckRules(circuit, set, rule);
        }
    }

    private static IEnumerable<(Wording? Wording, string Name)> OfCircuit(CircuitDefinition circuit) =>
    [
        (circuit.Title, "The title of the circuit"),
        (circuit.Description, "The description of the circuit"),
        .. circuit.Roles.Select(role => ((Wording?)role.Title, $"The title of the role {Hints.Quoted(role.Id)}")),
        .. circuit.Events.Select(happening => ((Wording?)happening.Title, $"The title of the event {Hints.Quoted(happening.Id)}")),
        .. circuit.Events.SelectMany(happening => OfData(happening.Data)),
        .. circuit.Purposes.Select(purpose => ((Wording?)purpose.Title, $"The title of the purpose {Hints.Quoted(purpose.Id)}")),
    ];

    private static IEnumerable<(Wording? Wording, string Name)> OfStep(StepDefinition step) =>
    [
        (step.Title, "The title of this step"),
        (step.Note, "The note"),
        .. step switch
        {
            TaskStep task => [.. OfLabels(task.Labels, "outcome"), .. task.Form.SelectMany(OfField)],
            ReferStep refer => [(refer.Need, "The need")],
            NotifyStep notify => [(notify.Message, "The message")],
            _ => Array.Empty<(Wording?, string)>(),
        },
    ];

    private static IEnumerable<(Wording? Wording, string Name)> OfField(FieldDefinition field) =>
    [
        (field.Title, $"The question {Hints.Quoted(field.Name)}"),
        (field.Help, $"The help of the question {Hints.Quoted(field.Name)}"),
        .. OfLabels(field.Labels, "option"),
    ];

    private static IEnumerable<(Wording? Wording, string Name)> OfData(IReadOnlyDictionary<string, DataType> data) =>
        data.Values.SelectMany(type => OfLabels(type.Labels, "option"));

    private static IEnumerable<(Wording? Wording, string Name)> OfLabels(IReadOnlyDictionary<string, Wording>? labels, string kind) =>
        (labels ?? new Dictionary<string, Wording>()).Select(label => ((Wording?)label.Value, $"The label of the {kind} {Hints.Quoted(label.Key)}"));

    // What could not be read stands nowhere, and has its own finding.
    private static string? Lacking(CheckedCircuit circuit, Wording? wording) =>
        wording is not null && circuit.Reading.Sources.TreeOf(wording) is { } tree ? Missing(circuit, tree) : null;

    private static string? Missing(CheckedCircuit circuit, JsonTree wording)
    {
        var missing = circuit.Definition!.Languages.Where(language => string.IsNullOrWhiteSpace(wording[language]?.Text)).ToList();
        return missing.Count == 0 ? null : string.Join(", ", missing);
    }
}
