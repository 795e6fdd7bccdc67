using System.Text;
using CareCircuits.Care.Circuits;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Json;

namespace CareCircuits.Admin.Tests;

/// <summary>The circuit in the box, and small ones of a test's own.</summary>
internal static class Shipped
{
    private static readonly Lazy<Circuit> Read = new(() =>
    {
        var root = Root();
        return Circuit.From(CircuitReader.Read(new CircuitSources("workflows/dual-diagnosis/v1", Files(root, "workflows/dual-diagnosis/v1"), Files(root, "rules"))));
    });

    public static Circuit Circuit => Read.Value;

    public static StartedWorkflow Workflow(string id) => new(Circuit, Circuit.Workflows[id], IsCurrent: true);

    /// <summary>A circuit with one workflow, whose steps are written as they are in a file.</summary>
    public static StartedWorkflow Small(string steps, string start = "hello", int version = 1)
    {
        var folder = $"workflows/small/v{version}";
        var circuit = $$"""
            { "id": "small", "version": {{version}}, "languages": [ "en" ], "title": { "en": "Small" }, "timeZone": "Europe/Brussels", "calendar": "be",
              "roles": [ { "id": "ward", "title": { "en": "Ward" } }, { "id": "lead", "title": { "en": "Lead" } } ],
              "events": [ { "id": "leave.planned", "title": { "en": "Leave" }, "data": { "day": "date" } }, { "id": "leave.off", "title": { "en": "Off" } } ],
              "workflows": [ "leave" ] }
            """;
        var workflow = $$"""
            { "id": "leave", "title": { "en": "Leave" }, "startsOn": "leave.planned", "data": { "day": "date" }, "start": "{{start}}", "steps": [ {{steps}} ] }
            """;
        var read = CircuitReader.Read(new CircuitSources(
            folder,
            [new SourceFile($"{folder}/circuit.json", Encoding.UTF8.GetBytes(circuit)), new SourceFile($"{folder}/leave.json", Encoding.UTF8.GetBytes(workflow))],
            []));
        Assert.Empty(read.Findings);
        var ready = Circuit.From(read);
        return new StartedWorkflow(ready, ready.Workflows["leave"], IsCurrent: version == 1);
    }

    private static SourceFile[] Files(string root, string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(root, folder), "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceFile(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllBytes(file))),
    ];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CareCircuits.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
