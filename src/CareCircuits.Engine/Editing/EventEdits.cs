using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Reading;

namespace CareCircuits.Engine.Editing;

/// <summary>The events of a circuit.</summary>
public static class EventEdits
{
    /// <summary>Adds an event; without <paramref name="title"/> its id is its words.</summary>
    public static Outcome<DraftFiles> Add(DraftFiles draft, string id, JsonObject? title = null, JsonObject? data = null) =>
        BuiltInEvents.All.Any(happening => happening.Id == id)
            ? new Refusal.DraftNameTaken(id)
            : PartEdits.Add(draft, "events", id, Names.IsEvent(id), title, data is null ? [] : new JsonObject { ["data"] = data.DeepClone() });

    /// <summary>Gives an event another id, wherever it starts, moves or is raised, and in rehearsals.</summary>
    public static Outcome<DraftFiles> Rename(DraftFiles draft, string id, string name) => BuiltInEvents.All.Any(happening => happening.Id == name)
        ? new Refusal.DraftNameTaken(name)
        : PartEdits.Rename(
            draft, "events", id, name, Names.IsEvent(name), _ => { },
            step =>
            {
                step.Swap("event", id, name);
                (step["events"] as JsonObject)?.RenameMember(id, name);
                (step["on"] as JsonObject)?.RenameMember(id, name);
            },
            workflow =>
            {
                workflow.Swap("startsOn", id, name);
                (workflow["on"] as JsonObject)?.RenameMember(id, name);
            },
            scenarios => ScenarioNames.RenameEvent(scenarios, id, name));

    /// <summary>Takes an event out. Whoever starts on it, waits for it, handles or raises it keeps the name and is found (CC103): that is a decision of its own.</summary>
    public static Outcome<DraftFiles> Remove(DraftFiles draft, string id) => PartEdits.Remove(draft, "events", id);
}
