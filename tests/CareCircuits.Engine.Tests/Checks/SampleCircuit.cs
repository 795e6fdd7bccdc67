using System.Text;
using System.Text.Json.Nodes;
using CareCircuits.Engine.Checks;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Tests.Checks;

/// <summary>The sample circuit as it lies in <c>Checks/Samples</c>: small, complete and without a finding. Tests change one thing and look.</summary>
internal sealed class SampleCircuit
{
    private const string Folder = "sample/v1";
    private static readonly string[] NameKeys = ["id", "name", "set", "RuleName"];
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Checks", "Samples");
    private readonly Dictionary<string, JsonNode?> documents = [];
    private readonly Dictionary<string, string> texts = [];

    public SampleCircuit()
    {
        foreach (var file in Directory.GetFiles(Root, "*.json", SearchOption.AllDirectories))
            texts[Path.GetRelativePath(Root, file).Replace('\\', '/')] = File.ReadAllText(file);
    }

    /// <summary>Puts a value at a place: <c>handover/call/due</c> is the member <c>due</c> of the step (or item) <c>call</c>, however deep it lies.</summary>
    public SampleCircuit Put(string place, string json)
    {
        var (parent, name) = ParentOf(place);
        parent[name] = JsonNode.Parse(json);
        return this;
    }

    /// <summary>Takes a member, or an item of a list, away.</summary>
    public SampleCircuit Remove(string place)
    {
        var (parent, name) = ParentOf(place);
        Assert.True(parent.Remove(name) || RemoveItem(parent, name), $"Nothing at {place}");
        return this;
    }

    /// <summary>Adds an item to a list.</summary>
    public SampleCircuit Add(string place, string json)
    {
        var (parent, name) = ParentOf(place);
        parent[name]!.AsArray().Add(JsonNode.Parse(json));
        return this;
    }

    /// <summary>Gives a member another name and leaves its value.</summary>
    public SampleCircuit Rename(string place, string name)
    {
        var (parent, old) = ParentOf(place);
        var value = parent[old]!.DeepClone();
        parent.Remove(old);
        parent[name] = value;
        return this;
    }

    /// <summary>Replaces a text everywhere in a file.</summary>
    public SampleCircuit Replace(string file, string old, string replacement)
    {
        var text = TextOf(PathOf(file));
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Write(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public SampleCircuit Write(string file, string text)
    {
        documents.Remove(PathOf(file));
        texts[PathOf(file)] = text;
        return this;
    }

    /// <summary>Changes a whole document.</summary>
    public SampleCircuit Change(string file, Action<JsonNode> change)
    {
        change(Document(file));
        return this;
    }

    public CircuitSources Sources()
    {
        var files = texts.Keys.Order(StringComparer.Ordinal).Select(path => new SourceFile(path, Encoding.UTF8.GetBytes(TextOf(path)))).ToList();
        return new(Folder, files.FindAll(file => file.Path.StartsWith(Folder, StringComparison.Ordinal)), files.FindAll(file => file.Path.StartsWith("rules", StringComparison.Ordinal)));
    }

    public IReadOnlyList<Finding> Check() => CircuitChecks.Check(CircuitReader.Read(Sources()));

    private string TextOf(string path) => documents.TryGetValue(path, out var document) ? document!.ToJsonString(new() { WriteIndented = true }) : texts[path];

    private static string PathOf(string file) => file.StartsWith("rules/", StringComparison.Ordinal) ? file + "/v1.json" : $"{Folder}/{file}.json";

    private JsonNode Document(string file)
    {
        var path = PathOf(file);
        if (!documents.TryGetValue(path, out var document))
            documents[path] = document = JsonNode.Parse(texts[path]);
        return document!;
    }

    private (JsonObject Parent, string Name) ParentOf(string place)
    {
        var parts = place.Split('/');
        var (file, rest) = parts[0] == "rules" ? ($"rules/{parts[1]}", parts[2..]) : (parts[0], parts[1..]);
        var at = Document(file);
        if (at is JsonArray list)
            at = list[0]!;
        foreach (var part in rest[..^1])
            at = Inside(at, part) ?? throw new InvalidOperationException($"Nothing at {part} of {place}");
        return (at.AsObject(), rest[^1]);
    }

    private static JsonNode? Inside(JsonNode at, string name) => at switch
    {
        JsonObject map => map[name] ?? map.Select(member => member.Value).OfType<JsonArray>().Select(list => Inside(list, name)).FirstOrDefault(found => found is not null),
        JsonArray list => int.TryParse(name, out var index) && index < list.Count
            ? list[index]
            : list.OfType<JsonObject>().Select(item => IsNamed(item, name) ? item : null).FirstOrDefault(found => found is not null)
                ?? list.OfType<JsonObject>().Select(item => (item["branches"] ?? item["steps"]) is { } inner ? Inside(inner, name) : null).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static bool IsNamed(JsonObject item, string name) =>
        NameKeys.Any(key => item[key]?.GetValueKind() == System.Text.Json.JsonValueKind.String && item[key]!.GetValue<string>() == name);

    private static bool RemoveItem(JsonObject parent, string name)
    {
        foreach (var list in parent.Select(member => member.Value).OfType<JsonArray>().ToList())
            if (list.OfType<JsonObject>().FirstOrDefault(item => IsNamed(item, name)) is { } found)
                return list.Remove(found);
        return false;
    }
}
