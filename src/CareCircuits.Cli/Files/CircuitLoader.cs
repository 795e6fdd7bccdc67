using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Json;

namespace CareCircuits.Cli.Files;

/// <summary>Loads the files of a circuit folder and of the rules that it pins.</summary>
internal static class CircuitLoader
{
    private const string RulesFolder = "rules";

    /// <summary>Loads it all; null, with the reason, where a file or folder is missing or unreadable.</summary>
    public static CircuitSources? Load(string folder, string? rulesFolder, out string problem)
    {
        if ((ProblemOf(folder) ?? ProblemOfRules(rulesFolder)) is { } missing)
        {
            problem = missing;
            return null;
        }

        var named = Named(folder);
        if (FolderFiles.Read(named, out problem) is not { } top)
            return null;
        if (FolderFiles.Read($"{named}/{CircuitSources.ScenarioFolder}", out problem) is not { } scenarios)
            return null;

        var rules = RulesOf(rulesFolder ?? FindUpwards(folder), top, out problem);
        return rules is null ? null : new CircuitSources(named, [.. top, .. scenarios], rules);
    }

    private static string? ProblemOf(string folder)
    {
        var shown = FileLoader.Shown(folder);
        if (File.Exists(folder))
            return $"{shown} is a file, not a folder.";
        if (!Directory.Exists(folder))
            return $"there is no folder {shown}.";
        return File.Exists(Path.Combine(folder, CircuitSources.CircuitFile))
            ? null
            : $"{shown} has no {CircuitSources.CircuitFile}; a circuit folder is such as workflows/dual-diagnosis/v1.";
    }

    private static string? ProblemOfRules(string? folder) =>
        folder is null || Directory.Exists(folder) ? null : $"there is no folder {FileLoader.Shown(folder)}.";

    // The last two names of the folder must be the circuit's id and version, so `.` and `v1` are written out.
    private static string Named(string folder)
    {
        var shown = FileLoader.Shown(folder).TrimEnd('/');
        var names = shown.Split('/');
        return names.Length >= 2 && names.TakeLast(2).All(name => name is not ("" or "." or ".."))
            ? shown
            : FileLoader.Shown(Path.GetFullPath(folder)).TrimEnd('/');
    }

    private static string? FindUpwards(string folder)
    {
        for (var at = new DirectoryInfo(Path.GetFullPath(folder)); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, RulesFolder);
            if (Directory.Exists(candidate))
                return Path.IsPathRooted(folder) ? candidate : Path.GetRelativePath(Directory.GetCurrentDirectory(), candidate);
        }

        return null;
    }

    private static List<SourceFile>? RulesOf(string? folder, IReadOnlyList<SourceFile> circuit, out string problem)
    {
        problem = "";
        if (folder is null)
            return [];

        var pinned = PinsOf(circuit);
        var files = new List<SourceFile>();
        foreach (var path in FolderFiles.RuleFiles(folder))
        {
            // Of the others only the names are wanted, for "did you mean".
            var file = pinned.Contains(NameOf(path)) ? FileLoader.Read(path, out problem) : new SourceFile(FileLoader.Shown(path), default);
            if (file is null)
                return null;
            files.Add(file);
        }

        return files;
    }

    private static HashSet<string> PinsOf(IReadOnlyList<SourceFile> circuit)
    {
        var definition = circuit.First(file => Path.GetFileName(file.Path) == CircuitSources.CircuitFile);
        var pins = JsonTreeReader.Read(definition).Root?["rules"]?.Items ?? [];
        return [.. pins.Select(pin => $"{pin["set"]?.Text}/v{pin["version"]?.Number}.json")];
    }

    private static string NameOf(string path) => $"{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileName(path)}";
}
