using System.CommandLine;
using CareCircuits.Cli.Files;
using CareCircuits.Cli.Report;
using CareCircuits.Engine.Comparison;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Cli.Commands;

/// <summary><c>care diff</c>: what has changed between two versions of a circuit, and whether its meaning has.</summary>
internal static class DiffCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var before = new Argument<string>("folder A") { Description = "The circuit folder as it was." };
        var after = new Argument<string>("folder B") { Description = "The circuit folder as it is." };
        var rulesBefore = CommonOptions.Rules("--rules-a");
        var rulesAfter = CommonOptions.Rules("--rules-b");
        var json = CommonOptions.Json();
        var command = new Command("diff", "Compares two versions of a circuit. Words, notes, order and layout are no change of meaning.")
        {
            before, after, rulesBefore, rulesAfter, json,
        };
        command.SetAction(parsed => Run(
            (parsed.GetRequiredValue(before), parsed.GetValue(rulesBefore)),
            (parsed.GetRequiredValue(after), parsed.GetValue(rulesAfter)),
            parsed.GetValue(json),
            surroundings));
        return command;
    }

    private static int Run((string Folder, string? Rules) a, (string Folder, string? Rules) b, bool json, Surroundings surroundings)
    {
        if (Read(a.Folder, a.Rules, surroundings, out var problem) is not { } before || Read(b.Folder, b.Rules, surroundings, out problem) is not { } after)
            return surroundings.Refuse(problem);

        var comparison = CircuitComparison.Between(before, after);
        if (json)
            ComparisonJson.Write(comparison, surroundings.Output);
        else
            ComparisonText.Write(comparison, new Page(surroundings.Output, surroundings.IsColoured));
        return comparison.ChangesMeaning ? ExitCodes.Found : ExitCodes.Well;
    }

    private static CircuitReading? Read(string folder, string? rules, Surroundings surroundings, out string problem)
    {
        if (CircuitLoader.Load(folder, rules, out problem) is not { } sources)
            return null;

        // Rehearsals are no part of the meaning. Where a file is missing or unreadable, nobody knows what changed.
        var reading = CircuitReader.Read(sources with { OtherScenarios = [] });
        // A copy may lie anywhere.
        var unreadable = reading.Findings.Except(reading.Misplaced).Where(finding => finding.Code is Codes.Format or Codes.UnknownName).ToList();
        if (unreadable.Count == 0)
            return reading;

        FindingsText.WriteAll(unreadable, new Page(surroundings.Error, isColoured: false));
        problem = $"what cannot be read cannot be compared: {FileLoader.Shown(folder)}.";
        return null;
    }
}
