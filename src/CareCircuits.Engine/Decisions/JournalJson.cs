using System.Text.Json;
using System.Text.Json.Serialization;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Engine.Decisions;

/// <summary>How signals, situations and states are written in a journal.</summary>
public static class JournalJson
{
    /// <summary>Camel case, codes in words, plain values as they are.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new PlainValue(), new InstanceData(), new DurationText() },
    };

    /// <summary>Values without a type of their own: text, true or false, numbers, lists and maps.</summary>
    private sealed class PlainValue : JsonConverter<object>
    {
        public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Null => null,
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => reader.TryGetInt64(out var whole) ? (object)whole : reader.GetDecimal(),
            JsonTokenType.StartArray => JsonSerializer.Deserialize<List<object?>>(ref reader, options),
            _ => JsonSerializer.Deserialize<Dictionary<string, object?>>(ref reader, options),
        };

        public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
        {
            switch (value)
            {
                case IReadOnlyDictionary<string, object?> map:
                    JsonSerializer.Serialize(writer, map.OrderBy(member => member.Key, StringComparer.Ordinal).ToDictionary(), options);
                    break;
                case IReadOnlyList<object?> list:
                    JsonSerializer.Serialize(writer, list, options);
                    break;
                default:
                    JsonSerializer.Serialize(writer, value, value.GetType(), options);
                    break;
            }
        }
    }

    /// <summary>Instance data by name. They are read back by their workflow's shape and not from here.</summary>
    private sealed class InstanceData : JsonConverter<DataFacts>
    {
        public override DataFacts Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Instance data are read by the shape of their workflow.");

        public override void Write(Utf8JsonWriter writer, DataFacts value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (name, _) in value.Shape.Members)
            {
                if (value[name] is { } datum)
                {
                    writer.WritePropertyName(name);
                    JsonSerializer.Serialize(writer, datum, datum.GetType(), options);
                }
            }

            writer.WriteEndObject();
        }
    }

    private sealed class DurationText : JsonConverter<Duration>
    {
        public override Duration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Duration.TryParse(reader.GetString(), out var duration) ? duration : throw new JsonException("Not an ISO 8601 duration.");

        public override void Write(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
