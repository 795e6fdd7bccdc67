using System.Globalization;
using System.Text;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.Json;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>The rule sets that the network has published: they never change, and every draft may use them.</summary>
public sealed class PublishedRules(IReadOnlyList<SourceFile> files)
{
    private readonly Dictionary<(string Set, int Version), SourceFile> byVersion = files
        .Select(file => (Place: PlaceOf(file.Path), File: file)).Where(one => one.Place is not null).ToDictionary(one => one.Place!.Value, one => one.File);

    /// <summary>The ids of the sets.</summary>
    public IReadOnlyList<string> Sets => [.. byVersion.Keys.Select(key => key.Set).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The versions of a set, the youngest first.</summary>
    public IReadOnlyList<int> VersionsOf(string set) => [.. byVersion.Keys.Where(key => key.Set == set).Select(key => key.Version).OrderDescending()];

    /// <summary>Whether that version is published, so that it may not change.</summary>
    public bool Has(string set, int version) => byVersion.ContainsKey((set, version));

    /// <summary>The text of a version; null where it is not published.</summary>
    public string? TextOf(string set, int version) => byVersion.GetValueOrDefault((set, version)) is { } file ? Encoding.UTF8.GetString(file.Bytes.Span) : null;

    /// <summary>The number of a new version of a set that the draft uses in <paramref name="version"/>: the first behind it that no published one has taken.</summary>
    public int NextOf(string set, int version) => VersionsOf(set).Append(version).Max() + 1;

    private static (string Set, int Version)? PlaceOf(string path) =>
        path.Split('/') is ["rules", var set, ['v', .. var name]] && name.EndsWith(".json", StringComparison.Ordinal)
        && int.TryParse(name[..^5], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && path == DraftFiles.RulePath(set, version) ? (set, version) : null;
}
