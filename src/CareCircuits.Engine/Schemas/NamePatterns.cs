using System.Reflection;
using System.Text.Json.Nodes;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Rehearsals;

namespace CareCircuits.Engine.Schemas;

/// <summary>How the names that definitions give are written.</summary>
internal static class NamePatterns
{
    private const string Kebab = "^[a-z0-9]+(-[a-z0-9]+)*$";
    private const string Event = @"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$";
    private const string Datum = "^[a-z][A-Za-z0-9]*$";

    /// <summary>The pattern of a property; null where any text will do.</summary>
    public static string? Of(MemberInfo property) => (property.DeclaringType!.Name, property.Name) switch
    {
        (nameof(EventDefinition), "Id") => Event,
        (nameof(CircuitDefinition) or nameof(WorkflowDefinition) or nameof(RoleDefinition) or nameof(PurposeDefinition)
            or nameof(StepDefinition) or nameof(BranchDefinition) or nameof(Scenario), "Id") => Kebab,
        (nameof(RuleSetPin), nameof(RuleSetPin.Set)) => Kebab,
        (nameof(EndStep), nameof(EndStep.Result)) => Kebab,
        (nameof(PurposeDefinition), nameof(PurposeDefinition.Content)) => Kebab,
        (nameof(TaskStep), nameof(TaskStep.Outcomes)) => Kebab,
        (nameof(FieldDefinition), nameof(FieldDefinition.Name)) => Datum,
        (nameof(EventDefinition) or nameof(WorkflowDefinition), "Data") => Datum,
        _ => null,
    };

    /// <summary>Adds a pattern where the names stand: in a text, in the items of a list, or as the keys of a map.</summary>
    public static void Add(string pattern, JsonObject schema)
    {
        if (schema["type"]?.GetValue<string>() == "object")
            schema["propertyNames"] = new JsonObject { ["pattern"] = pattern };
        else
            ((JsonObject?)schema["items"] ?? schema)["pattern"] = pattern;
    }
}
