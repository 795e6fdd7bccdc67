using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Editing;

/// <summary>What roles, events and purposes have in common: a list in <c>circuit.json</c>, ids, and places that refer to them.</summary>
internal static class PartEdits
{
    public static Outcome<DraftFiles> Add(DraftFiles draft, string list, string id, bool isNamed, JsonObject? title, JsonObject members) => DraftEdit.Circuit(draft, circuit =>
    {
        if (!isNamed)
            return new Refusal.DraftNameInvalid(id);
        if (circuit[list].Named(id) is not null)
            return new Refusal.DraftNameTaken(id);
        JsonObject part = new() { ["id"] = id, ["title"] = title?.DeepClone() ?? FirstWords.FromName(id, circuit["languages"].Texts()) };
        foreach (var (name, value) in members.ToList())
            part[name] = value?.DeepClone();
        circuit.List(list).Add(part);
        return null;
    });

    public static Outcome<DraftFiles> Rename(
        DraftFiles draft, string list, string from, string to, bool isNamed, Action<JsonObject> circuitToo, Action<JsonObject> steps, Action<JsonObject> workflows, Action<JsonNode> scenarios) =>
        DraftEdit.Circuit(draft, circuit =>
        {
            if (!isNamed)
                return new Refusal.DraftNameInvalid(to);
            if (circuit[list].Named(from) is not { } part)
                return new Refusal.DraftPartUnknown(from);
            if (circuit[list].Named(to) is not null)
                return new Refusal.DraftNameTaken(to);
            part["id"] = to;
            circuitToo(circuit);
            return null;
        }).Then(renamed => DraftEdit.Everywhere(renamed, workflow =>
        {
            workflows(workflow.Root);
            foreach (var step in workflow.Steps)
                steps(step.Json);
        }, scenarios));

    public static Outcome<DraftFiles> Remove(DraftFiles draft, string list, string id, Action<JsonObject>? circuitToo = null) => DraftEdit.Circuit(draft, circuit =>
    {
        if (circuit[list].Named(id) is not { } part)
            return new Refusal.DraftPartUnknown(id);
        circuit[list]!.AsArray().Remove(part);
        circuitToo?.Invoke(circuit);
        return null;
    });
}
