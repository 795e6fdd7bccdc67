namespace CareCircuits.House.Tests;

/// <summary>The house as it stands on disk.</summary>
internal static class House
{
    /// <summary>The top of the repository: the first folder upwards that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string[] SourceRooms() => Directory.GetDirectories(At("src"), "CareCircuits.*");

    public static IEnumerable<string> AllRooms() => SourceRooms().Concat(Directory.GetDirectories(At("tests"), "CareCircuits.*"));

    /// <summary>Files of a folder that people wrote: nothing that a build left behind.</summary>
    public static IEnumerable<string> Written(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or ".git"));

    public static string Name(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CareCircuits.sln")))
            folder = folder.Parent;

        return folder?.FullName ?? throw new DirectoryNotFoundException("no CareCircuits.sln above " + AppContext.BaseDirectory);
    }
}
