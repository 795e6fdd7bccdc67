using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Json;

namespace CareCircuits.Benchmarks.Samples;

/// <summary>The circuit that is in the box.</summary>
internal static class ShippedCircuit
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "workflows", "dual-diagnosis", "v1");

    public static CircuitSources Read() => new(Folder.Replace('\\', '/'), Files(Folder), Files(Path.Combine(Repository.Root, "rules")));

    private static SourceFile[] Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceFile(file.Replace('\\', '/'), File.ReadAllBytes(file))),
    ];
}
