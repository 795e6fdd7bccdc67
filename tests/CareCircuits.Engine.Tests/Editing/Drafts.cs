using System.Text;
using System.Text.Json.Nodes;
using CareCircuits.Engine.Checks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Formatting;
using CareCircuits.Engine.Reading;
using CareCircuits.Engine.Tests.Checks;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Tests.Editing;

/// <summary>Drafts to edit, and short ways to look at what came of it.</summary>
internal static class Drafts
{
    /// <summary>The sample circuit as a draft of its next version.</summary>
    public static DraftFiles Sample { get; } = Beginning.NextVersion(new SampleCircuit().Sources()).ShouldBeAccepted();

    /// <summary>The circuit in the box as a draft of its next version.</summary>
    public static DraftFiles Shipped { get; } = Beginning.NextVersion(ShippedSources()).ShouldBeAccepted();

    public static DraftFiles ShouldBeAccepted(this Outcome<DraftFiles> outcome)
    {
        if (outcome is Outcome<DraftFiles>.Refused(var reason))
            Assert.Fail($"refused: {reason}");
        return Assert.IsType<Outcome<DraftFiles>.Accepted>(outcome).Value;
    }

    public static Refusal ShouldBeRefused(this Outcome<DraftFiles> outcome, string code)
    {
        var reason = Assert.IsType<Outcome<DraftFiles>.Refused>(outcome).Reason;
        Assert.Equal(code, reason.Code);
        return reason;
    }

    public static IReadOnlyList<Finding> Check(this DraftFiles draft) => CircuitChecks.Check(CircuitReader.Read(draft.Sources));

    public static string[] Found(this DraftFiles draft) => [.. draft.Check().Select(finding => $"{finding.Code} {finding.Step ?? "-"} {finding.Place.Pointer}")];

    public static void ShouldBeClean(this DraftFiles draft) => Assert.Equal([], draft.Check().Select(finding => $"{finding.Code} {finding.Step} {finding.Place.Pointer} {finding.Message}"));

    /// <summary>A property of a step, as JSON without spaces.</summary>
    public static string? Of(this DraftFiles draft, string workflow, string step, string pointer) =>
        PropertyEdits.Get(draft, DraftPlace.InStep(draft, workflow, step, pointer))?.ToJsonString();

    public static string? Of(this DraftFiles draft, string workflow, string pointer) =>
        PropertyEdits.Get(draft, DraftPlace.InWorkflow(draft, workflow, pointer))?.ToJsonString();

    public static string? OfCircuit(this DraftFiles draft, string pointer) => PropertyEdits.Get(draft, DraftPlace.InCircuit(draft, pointer))?.ToJsonString();

    public static DraftFiles Put(this DraftFiles draft, string workflow, string step, string pointer, string? json) =>
        PropertyEdits.Set(draft, DraftPlace.InStep(draft, workflow, step, pointer), json is null ? null : JsonNode.Parse(json)).ShouldBeAccepted();

    /// <summary>The files that differ, by name.</summary>
    public static string[] Changed(DraftFiles before, DraftFiles after) =>
        [.. before.Texts.Keys.Union(after.Texts.Keys).Where(path => before[path] != after[path]).Select(path => path.Replace(before.Folder + "/", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Every file is in the one form in which it may be written.</summary>
    public static void ShouldBeCanonical(this DraftFiles draft) => Assert.All(draft.Texts, file =>
        Assert.Equal(Formatter.Format(new SourceFile(file.Key, Encoding.UTF8.GetBytes(file.Value))).Text, file.Value));

    public static CircuitSources ShippedSources()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "Shipped");
        List<SourceFile> Files(string folder) =>
        [
            .. Directory.GetFiles(Path.Combine(root, folder), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(path => new SourceFile(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllBytes(path))),
        ];
        return new("workflows/dual-diagnosis/v1", Files("workflows/dual-diagnosis/v1"), Files("rules"));
    }
}
