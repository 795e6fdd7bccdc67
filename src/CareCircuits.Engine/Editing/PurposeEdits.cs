using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;

namespace CareCircuits.Engine.Editing;

/// <summary>The purposes of a circuit, for which people give consents.</summary>
public static class PurposeEdits
{
    /// <summary>Adds a purpose that covers nobody and nothing yet: whom and what it covers is decided one by one.</summary>
    public static Outcome<DraftFiles> Add(DraftFiles draft, string id, JsonObject? title = null) =>
        PartEdits.Add(draft, "purposes", id, Names.IsKebab(id), title, new JsonObject { ["recipients"] = new JsonArray(), ["content"] = new JsonArray() });

    /// <summary>Gives a purpose another id: in steps, forms and rehearsals too. Rules that read <c>enrolment.consents</c> keep the old one in their text.</summary>
    public static Outcome<DraftFiles> Rename(DraftFiles draft, string id, string name) => PartEdits.Rename(
        draft, "purposes", id, name, Names.IsKebab(name), _ => { },
        step =>
        {
            step.Swap("purpose", id, name);
            foreach (var field in step["form"].Objects().Where(field => field.Text("type") == "consents"))
            {
                field["options"].Swap(id, name);
                (field["labels"] as JsonObject)?.RenameMember(id, name);
            }
        },
        _ => { },
        scenarios => ScenarioNames.RenamePurpose(scenarios, id, name));

    /// <summary>Takes a purpose out. Steps that share or refer under it keep the name and are found (CC103): nothing may be shared under another one unasked.</summary>
    public static Outcome<DraftFiles> Remove(DraftFiles draft, string id) => PartEdits.Remove(draft, "purposes", id);
}
