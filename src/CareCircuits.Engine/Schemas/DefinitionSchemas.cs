using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Rehearsals;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Engine.Schemas;

/// <summary>The JSON Schemas of the files that people write, made from the types that read them.</summary>
public static class DefinitionSchemas
{
    private static readonly JsonSerializerOptions Types = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private static readonly JsonSerializerOptions Writing = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// The text of each schema by the name of its file. <paramref name="describe"/> gives the words for a type or property, where there are any.
    /// </summary>
    public static IReadOnlyDictionary<string, string> All(Func<MemberInfo, string?> describe) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["circuit.schema.json"] = Text(typeof(CircuitDefinition), describe),
        ["workflow.schema.json"] = Text(typeof(WorkflowDefinition), describe),
        ["scenarios.schema.json"] = Text(typeof(ScenarioFile), describe),
        ["rules.schema.json"] = Text(typeof(IReadOnlyList<RuleSetFile>), describe),
    };

    /// <summary>The schema of <paramref name="type"/> as it stands inside another; where all of it is optional, anything may also be null.</summary>
    internal static JsonNode Of(Type type, Func<MemberInfo, string?> describe)
    {
        var words = new SchemaWords(describe);
        return Types.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true, TransformSchemaNode = words.Transform,
        });
    }

    private static string Text(Type type, Func<MemberInfo, string?> describe)
    {
        var schema = Of(type, describe).AsObject();
        var whole = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema" };
        foreach (var (name, node) in schema.ToList())
            whole[name] = node?.DeepClone();

        // A file of one object may say which schema it follows; a list cannot.
        if (whole["properties"] is JsonObject properties)
            properties.Insert(0, "$schema", new JsonObject { ["type"] = "string" });
        else
            (whole["minItems"], whole["maxItems"]) = (1, 1);
        return whole.ToJsonString(Writing) + "\n";
    }
}
