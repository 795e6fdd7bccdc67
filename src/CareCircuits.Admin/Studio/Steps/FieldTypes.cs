using System.Text.Json;
using System.Text.Json.Nodes;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>What the answer to a question of a form can go into.</summary>
public static class FieldTypes
{
    /// <summary>The answer as a type of data; null for the grid of needs and for consents, which are none.</summary>
    public static DataType? Of(JsonObject field) => Enum.TryParse<DataKind>(TextOf(field["type"]), ignoreCase: true, out var kind)
        ? new DataType { Type = kind, Options = kind == DataKind.Choice ? Texts(field["options"]) : null }
        : null;

    /// <summary>The type of a new datum that keeps the answer, as it is written: optional, because nothing fills it before.</summary>
    public static JsonNode? NewDatum(JsonObject field)
    {
        if (Of(field) is not { } type)
            return null;
        return new DatumForm(DatumForm.NameOf(type.Type), IsOptional: true, type.Options ?? [], type.Type == DataKind.Choice ? field["labels"] as JsonObject : null).Json;
    }

    /// <summary>What may be known of the person and takes such an answer.</summary>
    public static IReadOnlyList<string> PersonMembers(DataType answer) =>
        [.. FactCatalogue.Person.Members.Where(member => member.Optional && DataOf(member.Type) is { } type && ExpressionType.Of(answer).Fits(type)).Select(member => member.Name)];

    private static DataType? DataOf(ExpressionType type) => type.Codes is { } codes
        ? new DataType { Type = DataKind.Choice, Options = codes }
        : Enum.TryParse<DataKind>(type.Kind.ToString(), out var kind) ? new DataType { Type = kind } : null;

    private static IReadOnlyList<string> Texts(JsonNode? list) => [.. (list as JsonArray ?? []).Select(TextOf).OfType<string>()];

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
