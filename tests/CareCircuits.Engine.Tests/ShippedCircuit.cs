using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Tests;

/// <summary>The circuit in the box, as it is.</summary>
internal static class ShippedCircuit
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Shipped");

    public static CircuitSources Sources { get; } = new("workflows/dual-diagnosis/v1", Files("workflows/dual-diagnosis/v1"), Files("rules"));

    public static CircuitReading Reading { get; } = CircuitReader.Read(Sources);

    public static Circuit Circuit { get; } = Circuit.From(Reading);

    private static List<SourceFile> Files(string folder) =>
    [
        .. Directory.GetFiles(Path.Combine(Root, folder), "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllBytes(path))),
    ];
}
