using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareCircuits.Engine.Formatting;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Editing;

/// <summary>
/// The files of a draft as text, by path. A file of the format is always in its canonical form, so that exporting is copying; what cannot be read yet
/// stays as it was typed. Never changed; an edit makes the next one.
/// </summary>
/// <param name="Circuit">The circuit's id.</param>
/// <param name="Version">The version that it shall become.</param>
/// <param name="Texts">Each file: <c>workflows/&lt;circuit&gt;/v&lt;N&gt;/...</c> and <c>rules/&lt;set&gt;/v&lt;N&gt;.json</c>.</param>
public sealed record DraftFiles(string Circuit, int Version, ImmutableSortedDictionary<string, string> Texts)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Where the circuit's own files lie.</summary>
    public string Folder => $"workflows/{Circuit}/{Names.OfVersion(Version)}";

    /// <summary>The path of <c>circuit.json</c>.</summary>
    public string CircuitPath => $"{Folder}/{CircuitSources.CircuitFile}";

    /// <summary>The text of a file; null where there is none.</summary>
    public string? this[string path] => Texts.GetValueOrDefault(path);

    /// <summary>The files as the reader takes them.</summary>
    public CircuitSources Sources
    {
        get
        {
            var files = Texts.Select(file => new SourceFile(file.Key, Encoding.UTF8.GetBytes(file.Value))).ToLookup(file => file.Path.StartsWith("rules/", StringComparison.Ordinal));
            return new CircuitSources(Folder, [.. files[false]], [.. files[true]]);
        }
    }

    /// <summary>Whether the other one has the same files with the same texts.</summary>
    public bool IsSameAs(DraftFiles other) => Circuit == other.Circuit && Version == other.Version && Texts.SequenceEqual(other.Texts);

    /// <summary>A draft without files.</summary>
    public static DraftFiles None(string circuit, int version) => new(circuit, version, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The path of a workflow's file.</summary>
    public string WorkflowPath(string workflow) => $"{Folder}/{workflow}.json";

    /// <summary>The path of a file of rehearsals.</summary>
    public string ScenarioPath(string name) => $"{Folder}/{CircuitSources.ScenarioFolder}/{name}.json";

    /// <summary>The path of a version of a rule set.</summary>
    public static string RulePath(string set, int version) => $"rules/{set}/{Names.OfVersion(version)}.json";

    /// <summary>The same with that file, canonical where it is of the format, else as it is; without it where <paramref name="text"/> is null.</summary>
    public DraftFiles With(string path, string? text) =>
        this with { Texts = text is null ? Texts.Remove(path) : Texts.SetItem(path, Formatter.TextOf(new SourceFile(path, Encoding.UTF8.GetBytes(text))) ?? text) };

    /// <summary>The same with that document.</summary>
    public DraftFiles With(string path, JsonNode document) => With(path, document.ToJsonString(Readable));

    /// <summary>A file as a document of its own, to be changed and put back; null where it is missing or no JSON.</summary>
    public JsonNode? Document(string path)
    {
        try
        {
            return this[path] is { } text ? JsonNode.Parse(text, documentOptions: Strict) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonSerializerOptions Readable { get; } = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
