using System.CommandLine;
using System.Text;
using CareCircuits.Cli.Files;
using CareCircuits.Cli.Report;
using CareCircuits.Engine.Formatting;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Cli.Commands;

/// <summary><c>care format</c>: writes files in the one canonical way. What is not of the format is reported and left alone.</summary>
internal static class FormatCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var place = new Argument<string>("folder or file") { Description = "A circuit folder, a rules folder, anything above them, or one file." };
        var command = new Command("format", "Rewrites files canonically; a second run changes nothing.") { place };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(place), surroundings));
        return command;
    }

    private static int Run(string place, Surroundings surroundings)
    {
        var files = new List<SourceFile>();
        foreach (var path in Directory.Exists(place) ? FolderFiles.Below(place).ToList() : [place])
        {
            if (FileLoader.Read(path, out var problem) is not { } file)
                return surroundings.Refuse(problem);
            files.Add(file);
        }

        if (files.Count == 0)
            return surroundings.Refuse($"there is nothing to format in {FileLoader.Shown(place)}.");
        var findings = files.SelectMany(file => Rewrite(file, surroundings)).ToList();
        FindingsText.WriteAll(findings, new Page(surroundings.Error, isColoured: false));
        return findings.Count == 0 ? ExitCodes.Well : ExitCodes.Found;
    }

    private static IReadOnlyList<Finding> Rewrite(SourceFile file, Surroundings surroundings)
    {
        var formatted = Formatter.Format(file);
        if (formatted.Text is null)
            return formatted.Findings;

        var bytes = Encoding.UTF8.GetBytes(formatted.Text);
        if (!file.Bytes.Span.SequenceEqual(bytes))
        {
            Replace(file.Path, bytes);
            surroundings.Output.WriteLine($"formatted  {file.Path}");
        }

        return [];
    }

    // Written beside and moved over, so that a full disk or a cut cable never leaves half a definition.
    private static void Replace(string path, byte[] bytes)
    {
        var beside = path + ".new";
        File.WriteAllBytes(beside, bytes);
        File.Move(beside, path, overwrite: true);
    }
}
