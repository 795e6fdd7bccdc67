using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Reading;
using CareCircuits.Engine.Rehearsals;
using CareCircuits.Rules.Json;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Engine.Formatting;

/// <summary>The kinds of file that there are.</summary>
public enum DocumentKind
{
    /// <summary><c>circuit.json</c>.</summary>
    Circuit,

    /// <summary>One workflow of a circuit.</summary>
    Workflow,

    /// <summary>Rehearsals.</summary>
    Scenarios,

    /// <summary>One version of a rule set.</summary>
    RuleSet,
}

/// <summary>Tells the kinds of file apart, and names the type behind each.</summary>
public static class DocumentKinds
{
    /// <summary>The kind of a file, by its name where that says it, else by its content.</summary>
    public static DocumentKind Of(string path, JsonTree root)
    {
        if (root.Kind == JsonKind.Array)
            return DocumentKind.RuleSet;
        if (Names.FileOf(path) == CircuitSources.CircuitFile)
            return DocumentKind.Circuit;
        return Names.FolderOf(path) == CircuitSources.ScenarioFolder || root["scenarios"] is not null
            ? DocumentKind.Scenarios
            : DocumentKind.Workflow;
    }

    /// <summary>The type of the documents of that kind.</summary>
    public static Type TypeOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Circuit => typeof(CircuitDefinition),
        DocumentKind.Workflow => typeof(WorkflowDefinition),
        DocumentKind.Scenarios => typeof(ScenarioFile),
        DocumentKind.RuleSet => typeof(IReadOnlyList<RuleSetFile>),
    };
}
