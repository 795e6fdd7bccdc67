using System.Text;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Json;

namespace CareCircuits.Benchmarks.Samples;

/// <summary>A circuit with one long workflow: blocks of ten steps of nearly every kind, one after the other.</summary>
internal static class SampleCircuit
{
    private const int StepsOfABlock = 10;
    private const string Folder = "workflows/sample/v1";

    /// <summary>The files of a sample of <paramref name="steps"/> steps, the end not counted.</summary>
    public static CircuitSources WithSteps(int steps) => new(
        Folder,
        [
            new SourceFile($"{Folder}/circuit.json", Bytes(Text("circuit.json"))),
            new SourceFile($"{Folder}/long.json", Bytes(Workflow(steps / StepsOfABlock))),
        ],
        [
            new SourceFile("rules/ten-rules/v1.json", Bytes(Text("ten-rules.json"))),
            new SourceFile("rules/places/v1.json", Bytes(Text("places.json"))),
        ]);

    private static string Workflow(int blocks)
    {
        var block = Text("block.json").TrimEnd();
        var steps = Enumerable.Range(0, blocks).Select(number => block
            .Replace("bN-", $"b{number}-", StringComparison.Ordinal)
            .Replace("NEXT", number + 1 < blocks ? $"b{number + 1}-call" : "end", StringComparison.Ordinal));

        return $$"""
            { "id": "long", "title": { "en": "Long" }, "startsOn": "sample.begun", "contactWithin": "P14D",
              "data": { "waitingDays": "integer", "place": "service?",
                        "dangerToSelf": { "type": "choice", "options": [ "none", "low", "high" ], "optional": true,
                                          "labels": { "none": { "en": "No" }, "low": { "en": "A little" }, "high": { "en": "Yes" } } } },
              "start": "b0-call",
              "steps": [
            {{string.Join(",\n", steps)}},
            { "id": "end", "type": "end", "title": { "en": "The end" }, "result": "achieved" } ] }
            """;
    }

    private static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", name));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
