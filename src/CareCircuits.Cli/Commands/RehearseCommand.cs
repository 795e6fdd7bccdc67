using System.CommandLine;
using CareCircuits.Cli.Files;
using CareCircuits.Cli.Report;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;
using CareCircuits.Engine.Rehearsals;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Cli.Commands;

/// <summary><c>care rehearse</c>: plays the scenarios of a circuit in virtual time.</summary>
internal static class RehearseCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = CommonOptions.CircuitFolder();
        var rules = CommonOptions.Rules();
        var json = CommonOptions.Json();
        var scenarios = new Option<string?>("--scenarios")
        {
            Description = "Scenarios to play instead of the circuit's own.", HelpName = "file or folder",
        };
        var command = new Command("rehearse", "Plays the scenarios of a circuit in virtual time and says which ways they covered.")
        {
            folder, rules, scenarios, json,
        };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(folder), parsed.GetValue(rules), parsed.GetValue(scenarios), parsed.GetValue(json), surroundings));
        return command;
    }

    private static int Run(string folder, string? rules, string? scenarios, bool json, Surroundings surroundings)
    {
        if (CircuitLoader.Load(folder, rules, out var problem) is not { } sources)
            return surroundings.Refuse(problem);
        if (scenarios is not null)
        {
            if (Scenarios(scenarios, out problem) is not { } others)
                return surroundings.Refuse(problem);
            sources = sources with { OtherScenarios = others };
        }

        var reading = CircuitReader.Read(sources);
        var unreadable = reading.Findings.Except(reading.Misplaced).Where(finding => finding.Code == Codes.Format).ToList();
        if (unreadable.Count == 0)
            return Play(reading, json, surroundings);

        FindingsText.WriteAll(unreadable, new Page(surroundings.Error, isColoured: false));
        return surroundings.Refuse("what cannot be read cannot be rehearsed.");
    }

    private static int Play(CircuitReading reading, bool json, Surroundings surroundings)
    {
        var circuit = Circuit.From(reading);
        var results = reading.Scenarios.Select(scenario => Rehearsal.Run(circuit, scenario)).ToList();
        var coverage = Coverage.Of(circuit, results);
        if (json)
            RehearsalJson.Write(results, coverage, surroundings.Output);
        else
            RehearsalText.Write(reading, results, coverage, new Page(surroundings.Output, surroundings.IsColoured));
        return results.TrueForAll(result => result.Passed) ? ExitCodes.Well : ExitCodes.Found;
    }

    private static IReadOnlyList<SourceFile>? Scenarios(string path, out string problem)
    {
        if (!Directory.Exists(path))
            return FileLoader.Read(path, out problem) is { } file ? [file] : null;

        var files = FolderFiles.Read(path.TrimEnd('/'), out problem);
        if (files is not { Count: 0 })
            return files;
        problem = $"there are no scenarios in {FileLoader.Shown(path)}.";
        return null;
    }
}
