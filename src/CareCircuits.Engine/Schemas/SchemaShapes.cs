using System.Reflection;
using System.Text.Json.Nodes;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Schemas;

/// <summary>The shapes of the types that are not written as their properties say.</summary>
internal static class SchemaShapes
{
    private const string DurationPattern =
        "^-?P(?=.)([0-9]{1,5}Y)?([0-9]{1,5}M)?([0-9]{1,5}W)?([0-9]{1,5}D)?(T(?=.)([0-9]{1,5}H)?([0-9]{1,6}M)?([0-9]{1,7}S)?)?$";

    public static JsonNode Of(Type type, MemberInfo? property, JsonNode schema, Func<MemberInfo, string?> describe)
    {
        if (type == typeof(JsonTree))
            return property?.GetCustomAttribute<ShapedAsAttribute>()?.Shape is { } shape
                ? Loosely(DefinitionSchemas.Of(shape, describe))
                : new JsonObject { ["type"] = "object" };
        if (type == typeof(Wording))
            return Words();
        if (type == typeof(Duration))
            return new JsonObject { ["type"] = "string", ["pattern"] = DurationPattern };
        if (type == typeof(DataType))
            return Either(new JsonObject { ["enum"] = Names(ShortDataTypes()) }, schema);
        if (type == typeof(TimeLimit))
            return Either(new JsonObject { ["type"] = "string", ["pattern"] = DurationPattern }, schema);
        return type.IsEnum ? new JsonObject { ["enum"] = Names(EnumNames.Of(type).Keys) } : schema;
    }

    // A choice needs its options, so it has no short form.
    private static IEnumerable<string> ShortDataTypes() =>
        EnumNames.Of(typeof(DataKind)).Keys.Where(kind => kind != "choice").SelectMany(kind => new[] { kind, kind + "?" });

    private static JsonObject Words() => new()
    {
        ["type"] = "object",
        ["propertyNames"] = new JsonObject { ["pattern"] = "^[a-z]{2}$" },
        ["additionalProperties"] = new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Either(JsonNode one, JsonNode other)
    {
        if (other["type"] is JsonArray)
            other["type"] = "object";
        return new JsonObject { ["anyOf"] = new JsonArray(one, other) };
    }

    // Facts in a scenario: nothing of them must be given, and what was known may become unknown.
    private static JsonNode Loosely(JsonNode schema)
    {
        foreach (var node in Below(schema).ToList())
        {
            node.Remove("required");
            if (node["type"] is JsonValue type && node.Parent is JsonObject { Parent: JsonObject } owner && owner.GetPropertyName() == "properties")
                node["type"] = new JsonArray(type.GetValue<string>(), "null");
        }

        return schema;
    }

    private static IEnumerable<JsonObject> Below(JsonNode? node) => node switch
    {
        JsonObject owner => owner.SelectMany(member => Below(member.Value)).Prepend(owner),
        JsonArray list => list.SelectMany(Below),
        _ => [],
    };

    private static JsonArray Names(IEnumerable<string> names) => [.. names.Select(name => (JsonNode)name)];
}
