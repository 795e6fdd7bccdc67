using System.CommandLine;

namespace CareCircuits.Cli.Commands;

/// <summary>The arguments and options that several commands share.</summary>
internal static class CommonOptions
{
    public static Argument<string> CircuitFolder() => new("circuit folder")
    {
        Description = "A folder with one version of a circuit, such as workflows/dual-diagnosis/v1.",
    };

    public static Option<string?> Rules(string name = "--rules") => new(name)
    {
        Description = "The rules folder; without it, the folder `rules` found upwards from the circuit folder.", HelpName = "folder",
    };

    public static Option<bool> Json() => new("--json") { Description = "Print one JSON document and nothing else." };
}
