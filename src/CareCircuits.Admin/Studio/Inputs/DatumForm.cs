using System.Text.Json.Nodes;
using CareCircuits.Rules.Data;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>The type of a datum as a form edits it (formats.md, "Types of data"). It is written short, unless it is a choice.</summary>
/// <param name="Kind">The kind, as the files call it.</param>
/// <param name="IsOptional">Whether it may be without value.</param>
/// <param name="Options">The codes of a choice.</param>
/// <param name="Labels">The words for them; null for none.</param>
public sealed record DatumForm(string Kind, bool IsOptional, IReadOnlyList<string> Options, JsonObject? Labels)
{
    /// <summary>The kind of a choice.</summary>
    public const string Choice = "choice";

    /// <summary>The kinds, as the files call them.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Enum.GetValues<DataKind>().Select(NameOf)];

    /// <summary>Whether it is one of several answers.</summary>
    public bool IsChoice => Kind == Choice;

    /// <summary>As the files hold it.</summary>
    public JsonNode Json
    {
        get
        {
            if (!IsChoice)
                return JsonValue.Create(IsOptional ? Kind + "?" : Kind);
            JsonObject json = new() { ["type"] = Kind, ["options"] = new JsonArray([.. Options.Select(option => JsonValue.Create(option))]) };
            if (IsOptional)
                json["optional"] = true;
            if (Labels is { Count: > 0 })
                json["labels"] = Labels.DeepClone();
            return json;
        }
    }

    /// <summary>A type that was read, without the words for its options.</summary>
    public static DatumForm Of(DataType type) => new(NameOf(type.Type), type.Optional, type.Options ?? [], null);

    /// <summary>What the files say; what they say wrongly is left out.</summary>
    public static DatumForm Read(JsonNode? json) => json switch
    {
        JsonObject map => new DatumForm(
            TextOf(map["type"]) ?? "",
            map["optional"]?.GetValueKind() == System.Text.Json.JsonValueKind.True,
            [.. (map["options"] as JsonArray ?? []).Select(TextOf).OfType<string>()],
            map["labels"] as JsonObject),
        _ => TextOf(json) is { } text ? new DatumForm(text.TrimEnd('?'), text.EndsWith('?'), [], null) : new DatumForm("", false, [], null),
    };

    /// <summary>With one more answer, which people read in one language.</summary>
    public DatumForm WithOption(string option, string words, string language)
    {
        var labels = (JsonObject?)Labels?.DeepClone() ?? [];
        labels[option] = new JsonObject { [language] = words };
        return this with { Options = [.. Options, option], Labels = labels };
    }

    /// <summary>Without an answer.</summary>
    public DatumForm WithoutOption(string option)
    {
        var labels = (JsonObject?)Labels?.DeepClone();
        labels?.Remove(option);
        return this with { Options = [.. Options.Where(other => other != option)], Labels = labels };
    }

    /// <summary>What the files call a kind.</summary>
    public static string NameOf(DataKind kind) => NewNames.Camel(kind.ToString());

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
