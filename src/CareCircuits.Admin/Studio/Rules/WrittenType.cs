using System.Text.Json.Nodes;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Rules.Data;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>A type of data as files write it: short where that says all.</summary>
internal static class WrittenType
{
    /// <summary>The type as JSON; words for options are the workflow's and stay there.</summary>
    public static JsonNode Of(DataType type)
    {
        var kind = NewNames.Camel(type.Type.ToString());
        if (type.Options is not { } options)
            return JsonValue.Create(type.Optional ? kind + "?" : kind);

        JsonObject written = new() { ["type"] = kind, ["options"] = new JsonArray([.. options.Select(option => JsonValue.Create(option))]) };
        if (type.Optional)
            written["optional"] = true;
        return written;
    }
}
