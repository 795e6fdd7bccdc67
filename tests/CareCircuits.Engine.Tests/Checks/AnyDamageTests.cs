using System.Text.Json.Nodes;
using CareCircuits.Engine.Checks;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Tests.Checks;

/// <summary>Any value anywhere in the sample replaced by any other: there are findings, or none, but never an exception.</summary>
public sealed class AnyDamageTests
{
    // Every value would take a minute; a stride that shares no factor with the shape of the files reaches all kinds of places.
    private const int Stride = 11;
    private static readonly string[] Others = ["null", "7", "\"x\"", "{ }", "[ ]", "true", "[ null ]", "{ \"id\": \"x\", \"type\": \"end\" }"];

    [Fact]
    public void No_value_makes_the_checks_stumble()
    {
        var sources = new SampleCircuit().Sources();
        var turn = 0;
        foreach (var file in sources.Circuit.Concat(sources.Rules).ToList())
        {
            var count = Values(JsonNode.Parse(file.Bytes.Span)!).Count;
            for (var number = turn++ % Stride; number < count; number += Stride)
                foreach (var other in Others)
                    Check(sources, file, number, other);
        }
    }

    private static void Check(CircuitSources sources, SourceFile file, int number, string other)
    {
        var root = JsonNode.Parse(file.Bytes.Span)!;
        var value = Values(root)[number];
        if (value.Parent is JsonObject map)
            map[value.GetPropertyName()] = JsonNode.Parse(other);
        else
            value.Parent!.AsArray()[value.GetElementIndex()] = JsonNode.Parse(other);
        var spoilt = new SourceFile(file.Path, System.Text.Encoding.UTF8.GetBytes(root.ToJsonString()));
        var findings = CircuitChecks.Check(CircuitReader.Read(sources with
        {
            Circuit = [.. sources.Circuit.Select(kept => kept == file ? spoilt : kept)],
            Rules = [.. sources.Rules.Select(kept => kept == file ? spoilt : kept)],
        }));
        Assert.All(findings, finding => Assert.NotEmpty(finding.Place.File));
    }

    private static List<JsonNode> Values(JsonNode root)
    {
        List<JsonNode> values = [root];
        for (var at = 0; at < values.Count; at++)
            values.AddRange((values[at] switch
            {
                JsonObject map => map.Select(member => member.Value),
                JsonArray list => list,
                _ => Enumerable.Empty<JsonNode?>(),
            }).OfType<JsonNode>());
        return values[1..];
    }
}
