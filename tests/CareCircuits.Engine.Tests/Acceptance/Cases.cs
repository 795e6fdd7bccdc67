using System.Collections.Concurrent;
using System.Text.Json;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;
using CareCircuits.Engine.Rehearsals;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Tests.Acceptance;

/// <summary>The small circuits beside this file, read as `care rehearse` reads a circuit folder with the rules folder of its topic.</summary>
internal static class Cases
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Acceptance");
    private static readonly ConcurrentDictionary<string, CircuitReading> Readings = new();
    private static readonly ConcurrentDictionary<string, Circuit> Circuits = new();

    /// <summary>Every circuit as <c>topic/circuit</c>.</summary>
    public static IEnumerable<string> Names =>
        from topic in Directory.GetDirectories(Root)
        from circuit in Directory.GetDirectories(topic)
        where Path.GetFileName(circuit) != "rules"
        let name = $"{Path.GetFileName(topic)}/{Path.GetFileName(circuit)}"
        orderby name
        select name;

    /// <summary>The circuit as it was read.</summary>
    public static CircuitReading Reading(string name) => Readings.GetOrAdd(name, Read);

    /// <summary>Plays one of its scenarios.</summary>
    public static ScenarioResult Play(string name, string scenario) =>
        Rehearsal.Run(Runnable(name), Reading(name).Scenarios.Single(one => one.Id == scenario));

    /// <summary>What all its scenarios together went through.</summary>
    public static Coverage CoverageOf(string name) =>
        Coverage.Of(Runnable(name), Reading(name).Scenarios.Select(scenario => Rehearsal.Run(Runnable(name), scenario)));

    /// <summary>The words that a failure must say, for each scenario of the topic that must fail.</summary>
    public static IReadOnlyList<string> WordsOfFailure(string name, string scenario)
    {
        var (topic, circuit) = (name.Split('/')[0], name.Split('/')[1]);
        using var failures = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root, topic, "failures.json")));
        return [.. failures.RootElement.GetProperty($"{circuit}/{scenario}").EnumerateArray().Select(word => word.GetString()!)];
    }

    private static Circuit Runnable(string name) => Circuits.GetOrAdd(name, _ => Circuit.From(Reading(name)));

    private static CircuitReading Read(string name)
    {
        var folder = $"{name}/v1";
        return CircuitReader.Read(new CircuitSources(folder, FilesUnder(folder), FilesUnder($"{name.Split('/')[0]}/rules")));
    }

    private static List<SourceFile> FilesUnder(string folder)
    {
        var path = Path.Combine(Root, folder);
        return Directory.Exists(path)
            ? [.. Directory.GetFiles(path, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(file => new SourceFile(Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllBytes(file)))]
            : [];
    }
}
