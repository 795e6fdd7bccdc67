using System.Text.Json;
using CareCircuits.Engine.Rehearsals;

namespace CareCircuits.Cli.Report;

/// <summary>How rehearsals went, for machines.</summary>
internal static class RehearsalJson
{
    public static void Write(IReadOnlyList<ScenarioResult> results, Coverage coverage, TextWriter output) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("scenarios");
        foreach (var result in results)
        {
            json.WriteStartObject();
            json.WriteString("id", result.Id);
            json.WriteBoolean("passed", result.Passed);
            json.Texts("failures", result.Failures);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("coverage");
        Write("steps", coverage.Steps, json);
        Write("transitions", coverage.Transitions, json);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void Write(string name, Reach reach, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteNumber("covered", reach.Covered);
        json.WriteNumber("total", reach.Total);
        json.Texts("missing", reach.Missing);
        json.WriteEndObject();
    }
}
