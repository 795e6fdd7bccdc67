using System.Text.Json.Nodes;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Editing;

/// <summary>A workflow as a document: its steps, wherever they stand, and the arrows between them.</summary>
internal sealed class WorkflowJson(string id, JsonObject root)
{
    public string Id { get; } = id;

    public JsonObject Root { get; } = root;

    /// <summary>Every step, each parallel step before those of its branches.</summary>
    public IEnumerable<StepJson> Steps => StepsOf(Root);

    /// <summary>The step of that id.</summary>
    public StepJson? Find(string step) => Steps.FirstOrDefault(found => found.Id == step);

    /// <summary>Whether a step of that id is there.</summary>
    public bool Has(string step) => Find(step) is not null;

    /// <summary>A name for a new step: <paramref name="wanted"/>, or with a number behind it.</summary>
    public string Free(string wanted) => FreeNames.Among([.. Steps.Select(step => step.Id)], wanted);

    /// <summary>Every arrow of a region: its start, what the workflow handles, and the ways out of its steps.</summary>
    public IEnumerable<Arrow> ArrowsIn(JsonObject region) =>
    [
        .. region.Text("start") is { } start ? [new Arrow(region, "start", null, WayKind.Next, "", start)] : Array.Empty<Arrow>(),
        .. region == Root ? Arrow.OfMap(Root, "on", null, WayKind.WorkflowOn) : [],
        .. region["steps"].Objects().SelectMany(step => Arrow.OutOf(step)),
    ];

    // As deep as the file is nested, which its reader bounds.
    private static IEnumerable<StepJson> StepsOf(JsonObject region)
    {
        foreach (var step in region["steps"].Objects())
        {
            yield return new StepJson(region, step);
            foreach (var inner in step["branches"].Objects().SelectMany(StepsOf))
                yield return inner;
        }
    }
}

/// <summary>A step as a document, with the region that it stands in: the workflow, or a branch.</summary>
internal sealed record StepJson(JsonObject Region, JsonObject Json)
{
    public string Id => Json.Text("id") ?? "";

    public string Type => Json.Text("type") ?? "";

    public JsonArray List => (JsonArray)Json.Parent!;

    /// <summary>The branch's own parallel step; null for the workflow's steps.</summary>
    public JsonObject? Parallel => Region.Parent?.Parent as JsonObject;

    /// <summary>Every way out of it.</summary>
    public IEnumerable<Arrow> Arrows => Arrow.OutOf(Json);
}
