using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Editing;

/// <summary>Finds a circuit among files that someone dropped, whatever folders they lay in.</summary>
internal sealed class DraftFolder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly IReadOnlyList<SourceFile> files;
    private readonly string folder;

    private DraftFolder(IReadOnlyList<SourceFile> files, string folder) => (this.files, this.folder) = (files, folder);

    /// <summary>Where its <c>circuit.json</c> lies.</summary>
    public string CircuitPath => folder + CircuitSources.CircuitFile;

    /// <summary>The circuit among <paramref name="dropped"/>; of several the one of the highest version, then the one nearest to the top. Null where there is none.</summary>
    public static DraftFolder? Find(IReadOnlyList<SourceFile> dropped)
    {
        var found = dropped.Select(file => file with { Path = Plain(file.Path) }).Where(file => file.Path.EndsWith(".json", StringComparison.Ordinal) && !IsHidden(file.Path)).ToList();
        var folders = found.Where(file => Names.FileOf(file.Path) == CircuitSources.CircuitFile).Select(file => file.Path[..^CircuitSources.CircuitFile.Length]).ToList();
        return folders
            .OrderByDescending(folder => VersionOf(Names.FileOf(folder.TrimEnd('/'))) ?? 0)
            .ThenBy(folder => folder.Count(letter => letter == '/'))
            .ThenBy(folder => folder, StringComparer.Ordinal)
            .Select(folder => new DraftFolder(found, folder)).FirstOrDefault();
    }

    /// <summary>Its files, with its id and version as it says them itself, else as its folders do; null where its <c>circuit.json</c> says nothing.</summary>
    public (CircuitSources Sources, string Circuit, int Version)? Read(IReadOnlyList<SourceFile> rules)
    {
        if (Definition() is not { } definition)
            return null;
        var id = definition.Text("id") is { } written && Names.IsKebab(written) ? written : Names.FolderOf(folder.TrimEnd('/'));
        var version = definition["version"] is JsonValue value && value.TryGetValue<int>(out var number) && number > 0 ? number : VersionOf(Names.FileOf(folder.TrimEnd('/'))) ?? 1;
        if (!Names.IsKebab(id))
            return null;

        // As if it lay in a folder of its own, so that nothing depends on where it was dropped from.
        var own = files.Where(IsOwn).Select(file => file with { Path = "draft/" + file.Path[folder.Length..] });
        return (new CircuitSources("draft", [.. own], [.. files.Where(IsRules), .. rules]), id, version);
    }

    /// <summary>The number in the name of a version's folder; null where it is none.</summary>
    public static int? VersionOf(string name) =>
        name.Length > 1 && name[0] == 'v' && int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0 ? version : null;

    /// <summary>The text of a file; null where it is not UTF-8.</summary>
    public static string? TextOf(SourceFile file)
    {
        try
        {
            return Strict.GetString(file.Bytes.Span).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private JsonObject? Definition()
    {
        try
        {
            return TextOf(files.First(file => file.Path == CircuitPath)) is { } text ? JsonNode.Parse(text) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private bool IsOwn(SourceFile file) =>
        file.Path.StartsWith(folder, StringComparison.Ordinal) && file.Path[folder.Length..].Split('/') is [_] or [CircuitSources.ScenarioFolder, _] && !IsRules(file);

    // A version of a rule set is a list of one, named by a folder of its own.
    private bool IsRules(SourceFile file) =>
        VersionOf(Names.StemOf(file.Path)) is not null && Names.FolderOf(file.Path).Length > 0 && TextOf(file)?.TrimStart().StartsWith('[') == true;

    private static string Plain(string path) => string.Join('/', path.Replace('\\', '/').Split('/').Where(part => part is not ("" or "." or "..")));

    // What systems leave in zips.
    private static bool IsHidden(string path) => path.Split('/').Any(part => part.StartsWith('.') || part == "__MACOSX");
}
