using System.Globalization;
using System.Text;
using CareCircuits.Rules.Json;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Benchmarks.Samples;

/// <summary>Fifty rules over eight facts, each with a few conditions: some contradict, some are hidden, some cases are left open.</summary>
internal static class FiftyRules
{
    private static readonly string[] Housing = ["stable", "precarious", "none"];
    private static readonly string[] Use = ["none", "past", "active"];

    /// <summary>A newly read set, so that nothing was proved of it before.</summary>
    public static RuleSet Load(string policy, int number)
    {
        var rules = Enumerable.Range(0, 50).Select(rule =>
            $$"""{ "RuleName": "r{{rule}}", "Expression": "{{Condition(rule + number).Replace("\"", "\\\"", StringComparison.Ordinal)}}", "SuccessEvent": "o{{rule % 4}}" }""");
        var json = $$"""
            [ { "WorkflowName": "fifty", "Version": 1, "HitPolicy": "{{policy}}",
                "Facts": { "person": "person", "enrolment": "enrolment", "data": { "waitingDays": "integer", "since": "date?" } }, "Rules": [ {{string.Join(",", rules)}} ] } ]
            """;
        var reading = RuleSetReader.Read(JsonTreeReader.Read(new SourceFile("fifty.json", Encoding.UTF8.GetBytes(json))).Root!, "fifty.json");
        return reading is { Set: { } set, Findings: [] } ? set : throw new InvalidOperationException(string.Join(Environment.NewLine, reading.Findings));
    }

    private static string Condition(int rule) => string.Create(CultureInfo.InvariantCulture, $"{(rule % 5) switch
    {
        0 => $"person.age >= {18 + (rule % 60)} && person.age < {24 + (rule % 60)}",
        1 => $"data.waitingDays > {rule % 40} && person.insured == {(rule % 2 == 0 ? "true" : "false")}",
        2 => $"person.admissionsLastYear >= {rule % 7} || data.since < addDays(today, -{rule})",
        3 => $"person.needs.Any(n => n.rating == 2 && n.domain == \"{(rule % 3 == 0 ? "money" : "company")}\")",
        _ => $"enrolment.active && person.age < {20 + rule}",
    }} && person.housing != \"{Housing[rule % 3]}\" && (person.substanceUse == \"{Use[rule % 3]}\" || person.age == {30 + rule})");
}
