using System.Text.Json.Nodes;

namespace CareCircuits.Engine.Editing;

/// <summary>The times that new steps begin with: working days, or a day at most where the workflow promises that the person never goes long without contact.</summary>
internal sealed record Times(bool IsPromised)
{
    /// <summary>How long a wait, or a whole search, lasts.</summary>
    public string Until => IsPromised ? "PT12H" : "P7D";

    /// <summary>The times for steps of that workflow.</summary>
    public static Times For(DraftFiles draft, string workflow) =>
        new(workflow.Length > 0 && draft.Document(draft.WorkflowPath(workflow)) is JsonObject document && document["contactWithin"] is not null);

    /// <summary>How long a task has.</summary>
    public JsonNode Due() => IsPromised ? JsonValue.Create("PT12H") : new JsonObject { ["after"] = "P3D", ["clock"] = "working" };

    /// <summary>How long each candidate has.</summary>
    public JsonNode AnswerWithin() => IsPromised ? JsonValue.Create("PT4H") : new JsonObject { ["after"] = "P1D", ["clock"] = "working" };
}
