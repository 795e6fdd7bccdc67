using System.Text.Json;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Cli.Report;

/// <summary>Findings for machines.</summary>
internal static class FindingsJson
{
    public static void Write(IReadOnlyList<Finding> findings, TextWriter output) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("findings");
        foreach (var finding in findings)
            Write(finding, json);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", FindingsText.Word(finding.Severity));
        json.WriteString("file", finding.Place.File);
        json.WriteNumber("line", finding.Place.Line);
        json.WriteString("pointer", finding.Place.Pointer);
        json.WriteString("workflow", finding.Workflow);
        json.WriteString("step", finding.Step);
        json.WriteString("ruleSet", finding.RuleSet);
        json.WriteString("rule", finding.Rule);
        json.Texts("path", finding.Path);
        json.WriteString("message", finding.Message);
        json.WriteEndObject();
    }
}
