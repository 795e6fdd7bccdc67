using System.CommandLine;
using CareCircuits.Cli.Files;
using CareCircuits.Cli.Report;
using CareCircuits.Engine.Checks;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Cli.Commands;

/// <summary><c>care verify</c>: all that the checks find in a circuit.</summary>
internal static class VerifyCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = CommonOptions.CircuitFolder();
        var rules = CommonOptions.Rules();
        var json = CommonOptions.Json();
        var directory = new Option<string?>("--directory")
        {
            Description = "A JSON file with the services of the network: a list of services, or { \"services\": [ ] }.", HelpName = "json",
        };
        var command = new Command("verify", "Checks a circuit before it is published: errors stop publishing, warnings do not.")
        {
            folder, rules, directory, json,
        };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(folder), parsed.GetValue(rules), parsed.GetValue(directory), parsed.GetValue(json), surroundings));
        return command;
    }

    private static int Run(string folder, string? rules, string? directory, bool json, Surroundings surroundings)
    {
        var problem = "";
        var services = directory is null ? null : DirectoryFile.Read(directory, out problem);
        if (directory is not null && services is null)
            return surroundings.Refuse(problem);
        if (CircuitLoader.Load(folder, rules, out problem) is not { } sources)
            return surroundings.Refuse(problem);

        var reading = CircuitReader.Read(sources);
        var (findings, open) = CircuitChecks.CheckAll(reading, services is null ? null : new CheckedDirectory(services));
        if (json)
            FindingsJson.Write(findings, surroundings.Output);
        else
            FindingsText.Write(findings, open, reading, new Page(surroundings.Output, surroundings.IsColoured));
        return findings.Any(finding => finding.Severity == Severity.Error) ? ExitCodes.Found : ExitCodes.Well;
    }
}
