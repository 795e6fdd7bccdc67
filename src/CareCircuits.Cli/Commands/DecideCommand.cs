using System.CommandLine;
using System.Globalization;
using CareCircuits.Cli.Files;
using CareCircuits.Cli.Report;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Json;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Cli.Commands;

/// <summary><c>care decide</c>: what a rule set comes to on given facts, and why.</summary>
internal static class DecideCommand
{
    private const string Zone = "Europe/Brussels";
    private static readonly string[] InstantFormats = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    public static Command Create(Surroundings surroundings)
    {
        var rules = new Argument<string>("rules file") { Description = "A file with one version of a rule set, such as rules/crisis-priority/v1.json." };
        var facts = new Option<string>("--facts") { Description = "A JSON file: { fact name: members }.", HelpName = "json file", Required = true };
        var now = new Option<string?>("--now") { Description = "The instant of the decision, such as 2026-03-02T09:00:00+01:00.", HelpName = "instant" };
        var json = CommonOptions.Json();
        var command = new Command("decide", "Decides by a rule set on given facts, and explains the decision.") { rules, facts, now, json };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(rules), parsed.GetRequiredValue(facts), parsed.GetValue(now), parsed.GetValue(json), surroundings));
        return command;
    }

    private static int Run(string rules, string facts, string? nowText, bool json, Surroundings surroundings)
    {
        var now = surroundings.Now;
        if (nowText is not null && !TryReadInstant(nowText, out now))
            return surroundings.Refuse($"--now must be an instant with its offset such as 2026-03-02T09:00:00+01:00, not {Shown.Name(nowText)}.");
        if (Tree(rules, out var problem) is not { } rulesTree || Tree(facts, out problem) is not { } factsTree)
            return surroundings.Refuse(problem);

        var reading = RuleSetReader.Read(rulesTree, FileLoader.Shown(rules));
        if (reading.Set is not { } set)
        {
            FindingsText.WriteAll(reading.Findings, new Page(surroundings.Error, isColoured: false));
            return surroundings.Refuse($"{FileLoader.Shown(rules)} is not a rule set.");
        }

        var decided = Decided.By(set, reading, FactReader.Read(factsTree.ToPlain(), set.Data, now, DayOf(now), Strictness.Strict));
        if (json)
            DecisionJson.Write(decided, surroundings.Output);
        else
            DecisionText.Write(decided, new Page(surroundings.Output, surroundings.IsColoured));
        return decided.Verdict == Verdict.Error ? ExitCodes.Found : ExitCodes.Well;
    }

    private static JsonTree? Tree(string path, out string problem)
    {
        if (FileLoader.Read(path, out problem) is not { } file)
            return null;

        var json = JsonTreeReader.Read(file);
        if (json.Findings is [var first, ..])
            problem = $"{file.Path}, line {first.Place.Line}: {first.Message}";
        return json.Findings.Count == 0 ? json.Root : null;
    }

    private static bool TryReadInstant(string text, out DateTimeOffset instant) => DateTimeOffset.TryParseExact(
        text.EndsWith('Z') ? text[..^1] + "+00:00" : text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant);

    private static DateOnly DayOf(DateTimeOffset now) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(Zone)).DateTime);
}
