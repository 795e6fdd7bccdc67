using CareCircuits.Rules.Json;

namespace CareCircuits.Cli.Files;

/// <summary>Finds the JSON files of folders, always in the same order.</summary>
internal static class FolderFiles
{
    // Hidden folders are somebody else's, and a link may lead round in a circle.
    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
    };

    /// <summary>Reads the JSON files that are directly in a folder; none where there is no such folder; null, with the reason, where one cannot be read.</summary>
    public static IReadOnlyList<SourceFile>? Read(string folder, out string problem)
    {
        problem = "";
        var files = new List<SourceFile>();
        foreach (var path in In(folder))
        {
            if (FileLoader.Read(path, out problem) is not { } file)
                return null;
            files.Add(file);
        }

        return files;
    }

    /// <summary>The files of all versions of all rule sets.</summary>
    public static IEnumerable<string> RuleFiles(string folder) =>
        Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).SelectMany(In);

    /// <summary>The JSON files that are directly in a folder.</summary>
    public static IEnumerable<string> In(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal) : [];

    /// <summary>
    /// The circuits, rehearsals and rule sets anywhere below a folder. Schemas and the list of published versions are no definitions.
    /// </summary>
    public static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder, "*.json", Everywhere)
            .Where(path => !path.EndsWith(".schema.json", StringComparison.Ordinal) && Path.GetFileName(path) != "published.json")
            .Order(StringComparer.Ordinal);
}
