using CareCircuits.Engine.Comparison;
using CareCircuits.Rules.Json;

namespace CareCircuits.Cli.Report;

/// <summary>What has changed, for machines.</summary>
internal static class ComparisonJson
{
    public static void Write(ChangeList comparison, TextWriter output) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("meaning", comparison.ChangesMeaning);
        json.WriteStartArray("changes");
        foreach (var change in comparison.Changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", EnumNames.NameOf(change.Kind));
            json.WriteString("workflow", change.Workflow);
            json.WriteString("step", change.Step);
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
