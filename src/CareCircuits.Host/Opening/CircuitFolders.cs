using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Json;

namespace CareCircuits.Host.Opening;

/// <summary>The circuits that lie in the folders <c>workflows</c> and <c>rules</c>.</summary>
internal static class CircuitFolders
{
    /// <summary>The files of each circuit version, oldest version first.</summary>
    public static IEnumerable<CircuitSources> Read(string root)
    {
        var rules = FilesOf(root, Path.Combine(root, "rules"));
        return Directory.EnumerateFiles(Path.Combine(root, "workflows"), CircuitSources.CircuitFile, SearchOption.AllDirectories)
            .Select(file => Path.GetDirectoryName(file)!)
            .OrderBy(folder => folder.Length).ThenBy(folder => folder, StringComparer.Ordinal)
            .Select(folder => new CircuitSources(NameOf(root, folder), FilesOf(root, folder), rules));
    }

    private static SourceFile[] FilesOf(string root, string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceFile(NameOf(root, file), File.ReadAllBytes(file))),
    ];

    private static string NameOf(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
