using System.Text.Json;
using CareCircuits.Cli.Commands;
using CareCircuits.Rules.Json;

namespace CareCircuits.Cli.Report;

/// <summary>A decision by rules, for machines.</summary>
internal static class DecisionJson
{
    public static void Write(Decided decided, TextWriter output) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("set", decided.Set.Id);
        json.WriteNumber("version", decided.Set.Version);
        json.WriteString("verdict", EnumNames.NameOf(decided.Verdict));
        json.WriteString("outcome", decided.Explanation?.Evaluation.Outcome);
        json.Texts("outcomes", decided.Explanation?.Evaluation.Outcomes ?? []);
        json.WriteNumber("score", decided.Explanation?.Evaluation.Score ?? 0);
        json.WritePropertyName("explanation");
        if (decided.Explanation is { } explanation)
            explanation.WriteTo(json, DecisionText.Language);
        else
            json.WriteNullValue();
        Write(decided.Errors, json);
        json.WriteEndObject();
    });

    private static void Write(IReadOnlyList<DecisionError> errors, Utf8JsonWriter json)
    {
        json.WriteStartArray("errors");
        foreach (var error in errors)
        {
            json.WriteStartObject();
            if (error.Position is { } position)
                json.WriteNumber("position", position);
            else
                json.WriteNull("position");
            json.WriteString("message", error.Rule is null ? error.Message : $"{error.Rule}: {error.Message}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
