using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CareCircuits.Engine.Tests.Schemas;

/// <summary>As much of JSON Schema as our schemas use.</summary>
internal sealed class SchemaValidator(JsonNode root)
{
    public IEnumerable<string> Faults(JsonNode? value) => Faults(root, value, "");

    private IEnumerable<string> Faults(JsonNode? schema, JsonNode? value, string at)
    {
        if (schema is not JsonObject rules)
            yield break;
        if (rules["$ref"] is { } reference)
        {
            foreach (var fault in Faults(At((string)reference!), value, at))
                yield return fault;
        }

        if (rules["type"] is { } type && !Types(type).Contains(KindOf(value)) && !(KindOf(value) == "integer" && Types(type).Contains("number")))
        {
            yield return $"{at} is {KindOf(value)}, not {type.ToJsonString()}";
            yield break;
        }

        if (rules["const"] is { } one && !JsonNode.DeepEquals(one, value))
            yield return $"{at} is not {one}";
        if (rules["enum"] is JsonArray names && !names.Any(name => JsonNode.DeepEquals(name, value)))
            yield return $"{at} is none of {names.ToJsonString()}";
        if (rules["pattern"] is { } pattern && value is JsonValue text && !Regex.IsMatch((string)text!, (string)pattern!))
            yield return $"{at} is not like {pattern}";
        if (rules["anyOf"] is JsonArray any && !any.Any(choice => !Faults(choice, value, at).Any()))
            yield return $"{at} is none of {any.Count} shapes";
        if (value is JsonObject members)
        {
            foreach (var fault in MemberFaults(rules, members, at))
                yield return fault;
        }

        if (value is JsonArray items && rules["items"] is { } itemSchema)
        {
            foreach (var fault in items.SelectMany((item, index) => Faults(itemSchema, item, $"{at}/{index}")))
                yield return fault;
        }
    }

    private IEnumerable<string> MemberFaults(JsonObject rules, JsonObject members, string at)
    {
        foreach (var required in rules["required"]?.AsArray() ?? [])
        {
            if (!members.ContainsKey((string)required!))
                yield return $"{at} lacks {required}";
        }

        foreach (var (name, member) in members)
        {
            foreach (var fault in Faults(rules["propertyNames"], name, $"the name {at}/{name}"))
                yield return fault;
            var known = rules["properties"]?[name];
            if (known is null && rules["additionalProperties"] is JsonValue)
                yield return $"{at}/{name} is not allowed";
            foreach (var fault in Faults(known ?? rules["additionalProperties"], member, $"{at}/{name}"))
                yield return fault;
        }
    }

    private JsonNode At(string reference) => reference.Split('/').Skip(1).Aggregate(
        root, (node, token) => node is JsonArray list ? list[int.Parse(token)]! : node[token.Replace("~1", "/").Replace("~0", "~")]!);

    private static IEnumerable<string> Types(JsonNode type) => type is JsonArray many ? many.Select(one => (string)one!) : [(string)type!];

    private static string KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => ((JsonValue)value).TryGetValue<long>(out _) ? "integer" : "number",
        _ => "boolean",
    };
}
