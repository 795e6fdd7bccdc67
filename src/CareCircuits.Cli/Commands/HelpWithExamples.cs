using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CareCircuits.Cli.Commands;

/// <summary>The help of a command, with examples below it.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["verify"] =
        [
            "care verify workflows/dual-diagnosis/v1",
            "care verify workflows/dual-diagnosis/v1 --rules rules --directory services.json --json",
        ],
        ["rehearse"] =
        [
            "care rehearse workflows/dual-diagnosis/v1",
            "care rehearse workflows/dual-diagnosis/v1 --scenarios my-scenarios.json",
        ],
        ["decide"] =
        [
            "care decide rules/crisis-priority/v1.json --facts facts.json",
            "care decide rules/crisis-priority/v1.json --facts facts.json --now 2026-03-02T09:00:00+01:00 --json",
        ],
        ["diff"] = ["care diff workflows/dual-diagnosis/v1 workflows/dual-diagnosis/v2"],
        ["format"] = ["care format workflows/dual-diagnosis/v1", "care format rules/crisis-priority/v1.json"],
    };

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command.Name;
        var examples = Examples.TryGetValue(command, out var own) ? own : Examples.Values.Select(lines => lines[0]);
        output.WriteLine("Examples:");
        foreach (var example in examples)
            output.WriteLine($"  {example}");
        output.WriteLine();
        output.WriteLine("Exit code: 0 all is well, 1 something was found, 2 wrong use or an unreadable file.");
        return ExitCodes.Well;
    }
}
