using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Schemas;

/// <summary>Says in a schema what the types alone do not say: short forms, patterns of names, and words.</summary>
internal sealed class SchemaWords(Func<MemberInfo, string?> describe)
{
    public JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var property = context.PropertyInfo?.AttributeProvider as MemberInfo;
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var said = SchemaShapes.Of(type, property, schema, describe);
        if (said is not JsonObject node)
            return said;

        // What has no value is left out, never null.
        if (node["type"] is JsonArray types && types.FirstOrDefault(one => one?.GetValue<string>() != "null") is { } only)
            node["type"] = only.GetValue<string>();
        node.Remove("default");
        if (property is not null && NamePatterns.Of(property) is { } pattern)
            NamePatterns.Add(pattern, node);
        if ((property is null ? Described(type) : describe(property)) is { } words)
            node.Insert(0, "description", words);
        return node;
    }

    private string? Described(Type type) => typeof(StepDefinition).IsAssignableFrom(type) ? describe(type) : null;
}
