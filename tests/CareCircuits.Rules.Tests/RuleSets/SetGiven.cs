using System.Text;
using CareCircuits.Rules.Json;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Rules.Tests.RuleSets;

/// <summary>Rule sets from a few words of JSON.</summary>
internal static class SetGiven
{
    public const string Facts = """
        "Facts": { "person": "person", "enrolment": "enrolment", "service": "service", "staff": "staff", "data": {
          "risk": { "type": "choice", "options": [ "none", "low", "high" ], "optional": true }, "count": "integer", "maybe": "integer?", "share": "number?",
          "note": "text?", "flag": "boolean?", "day": "date?", "at": "dateTime?", "wait": "duration?", "place": "service?", "who": "staff?" } }
        """;

    public static RuleSetReading Reading(string json) =>
        RuleSetReader.Read(JsonTreeReader.Read(new SourceFile("rules/test/v1.json", Encoding.UTF8.GetBytes(json))).Root!, "rules/test/v1.json");

    /// <summary>A set of one policy with these rules, as JSON objects.</summary>
    public static RuleSetReading Reading(string policy, string rules, string more = "") =>
        Reading($$"""[ { "WorkflowName": "test", "Version": 1, "HitPolicy": "{{policy}}", {{more}} {{Facts}}, "Rules": [ {{rules}} ] } ]""");

    public static RuleSet Set(string policy, string rules, string more = "")
    {
        var reading = Reading(policy, rules, more);
        Assert.True(reading.Findings.Count == 0, string.Join("\n", reading.Findings));
        return reading.Set!;
    }

    /// <summary>One rule as JSON.</summary>
    public static string Rule(string name, string expression, string outcome, string more = "") =>
        $$"""{ "RuleName": "{{name}}", "Expression": "{{expression.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}}", "SuccessEvent": "{{outcome}}" {{more}} }""";

    /// <summary>Rules named a, b, c..., each "expression -> outcome", one a line.</summary>
    public static string Rules(string lines) => string.Join(", ", lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select((line, i) => line.Split(" -> ") is var parts ? Rule(((char)('a' + i)).ToString(), parts[0], parts[1]) : ""));
}
