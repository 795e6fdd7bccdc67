using CareCircuits.Engine.Formatting;
using CareCircuits.Rules.Json;

namespace CareCircuits.House.Tests;

/// <summary>The circuits and rule sets in the box, by their path from the top.</summary>
internal static class Shipped
{
    /// <summary>What makes a version: its definitions. Rehearsals are left out, because one may be added to a version that is published.</summary>
    public static IEnumerable<string> Definitions() =>
        Directory.EnumerateFiles(House.At("workflows"), "*.json", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)!) is ['v', >= '1' and <= '9', ..])
            .Concat(RuleSets())
            .Select(House.Name)
            .Order(StringComparer.Ordinal);

    public static IEnumerable<string> Scenarios() =>
        Directory.EnumerateFiles(House.At("workflows"), "*.json", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)!) == "scenarios")
            .Select(House.Name);

    public static string TextOf(string name) => File.ReadAllText(House.At(name)).ReplaceLineEndings("\n");

    public static string CanonicalTextOf(string name) => Read(name) is var (root, type) ? CanonicalJson.Text(root, type) : "";

    public static string HashOf(string name) => Read(name) is var (root, type) ? CanonicalJson.Hash(root, type) : "";

    private static IEnumerable<string> RuleSets() =>
        Directory.EnumerateFiles(House.At("rules"), "*.json", SearchOption.AllDirectories);

    private static (JsonTree Root, Type Type)? Read(string name)
    {
        var root = JsonTreeReader.Read(new SourceFile(name, File.ReadAllBytes(House.At(name)))).Root;
        return root is null ? null : (root, DocumentKinds.TypeOf(DocumentKinds.Of(name, root)));
    }
}
