namespace CareCircuits.Benchmarks;

/// <summary>Where the shipped files are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CareCircuits.sln")))
            folder = folder.Parent;

        return folder?.FullName ?? throw new DirectoryNotFoundException("no CareCircuits.sln above " + AppContext.BaseDirectory);
    }
}
