using System.Text;
using System.Text.Json.Nodes;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Formatting;
using CareCircuits.Engine.Schemas;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Tests.Schemas;

public sealed class DefinitionSchemasTests
{
    /// <summary>Set it to 1 to have the schemas written again: <c>CARE_WRITE_SCHEMAS=1 dotnet test tests/CareCircuits.Engine.Tests</c>.</summary>
    private const string Rewrite = "CARE_WRITE_SCHEMAS";

    [Fact]
    public void The_schemas_are_those_of_the_types()
    {
        var folder = Path.Combine(Repository(), "workflows", "schema");
        foreach (var (file, text) in DefinitionSchemas.All(new Docstrings(typeof(WorkflowDefinition).Assembly, typeof(Wording).Assembly).Of))
        {
            var path = Path.Combine(folder, file);
            if (Environment.GetEnvironmentVariable(Rewrite) == "1")
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(path, text);
            }

            Assert.True(File.ReadAllText(path) == text, $"{file} is not what the types say; {Rewrite}=1 writes it again.");
        }
    }

    [Fact]
    public void Every_shipped_file_follows_its_schema()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository(), "workflows"), "*.json", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/schema/", StringComparison.Ordinal) && !file.EndsWith("published.json", StringComparison.Ordinal))
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository(), "rules"), "*.json", SearchOption.AllDirectories));

        Assert.All(files, file => Assert.Empty(Faults(file, File.ReadAllText(file))));
    }

    [Fact]
    public void Every_shipped_file_names_the_schema_that_is_there()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository(), "workflows"), "*.json", SearchOption.AllDirectories)
            .Where(file => JsonNode.Parse(File.ReadAllText(file)) is JsonObject root && root.ContainsKey("$schema") && !file.Contains("/schema/", StringComparison.Ordinal));

        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(file)!, (string)JsonNode.Parse(File.ReadAllText(file))!["$schema"]!)), file));
    }

    [Theory]
    [InlineData("a/v1/circuit.json", """{ "id": "A", "version": "1" }""", 7)]
    [InlineData("a/v1/w.json", """{ "$schema": "x", "id": "w", "title": { "english": "W" }, "start": "s", "steps": [] }""", 1)]
    [InlineData("a/v1/w.json", """{ "id": "w", "title": {}, "start": "s", "steps": [ { "id": "s", "type": "end", "title": {}, "next": "s" } ] }""", 1)]
    [InlineData("a/v1/scenarios/s.json", """{ "scenarios": [ { "id": "s", "now": "2026-01-01T00:00:00Z", "given": { "person": { "age": "old" } } } ] }""", 1)]
    public void A_file_that_is_not_of_the_format_does_not(string path, string json, int faults) =>
        Assert.Equal(faults, Faults(path, json).Count());

    private static IEnumerable<string> Faults(string path, string json)
    {
        var root = JsonNode.Parse(json)!;
        var kind = DocumentKinds.Of(path, JsonTreeReader.Read(new SourceFile(path, Encoding.UTF8.GetBytes(json))).Root!);
        var schema = kind switch
        {
            DocumentKind.Circuit => "circuit",
            DocumentKind.Scenarios => "scenarios",
            DocumentKind.RuleSet => "rules",
            _ => "workflow",
        };
        return new SchemaValidator(JsonNode.Parse(DefinitionSchemas.All(_ => null)[$"{schema}.schema.json"])!).Faults(root).Select(fault => $"{path} {fault}");
    }

    private static string Repository()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "CareCircuits.sln")))
            at = Path.GetDirectoryName(at)!;
        return at;
    }
}
