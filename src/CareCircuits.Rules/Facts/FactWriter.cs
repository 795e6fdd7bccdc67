using System.Globalization;
using System.Text.Json;

namespace CareCircuits.Rules.Facts;

/// <summary>Writes the values of facts and data as JSON, as <see cref="FactReader"/> and <see cref="DataValues"/> read them again.</summary>
public static class FactWriter
{
    /// <summary>Writes one value.</summary>
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case long whole:
                writer.WriteNumberValue(whole);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case IReadOnlyList<NeedFacts> needs:
                WriteList(writer, needs, Write);
                break;
            case IReadOnlyList<string> texts:
                WriteList(writer, texts, (to, text) => to.WriteStringValue(text));
                break;
            default:
                writer.WriteStringValue(Text(value));
                break;
        }
    }

    /// <summary>A single value as people and files write it.</summary>
    internal static string Text(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static void Write(Utf8JsonWriter writer, NeedFacts need)
    {
        writer.WriteStartObject();
        foreach (var member in FactCatalogue.Need.Members)
        {
            writer.WritePropertyName(member.Name);
            Write(writer, member.Get(need));
        }

        writer.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, IReadOnlyList<T> list, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray();
        foreach (var item in list)
            write(writer, item);
        writer.WriteEndArray();
    }
}
