using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;

namespace CareCircuits.Engine.Editing;

/// <summary>The roles of a circuit.</summary>
public static class RoleEdits
{
    private static readonly string[] OfSteps = ["role", "to", "with", "feedback"];

    /// <summary>Adds a role; without <paramref name="title"/> its id is its words.</summary>
    public static Outcome<DraftFiles> Add(DraftFiles draft, string id, JsonObject? title = null) => PartEdits.Add(draft, "roles", id, Names.IsKebab(id), title, []);

    /// <summary>Gives a role another id: in purposes, steps and rehearsals too. Rules that read <c>staff.roles</c> keep the old one in their text.</summary>
    public static Outcome<DraftFiles> Rename(DraftFiles draft, string id, string name) => PartEdits.Rename(
        draft, "roles", id, name, Names.IsKebab(name),
        circuit =>
        {
            foreach (var purpose in circuit["purposes"].Objects())
                purpose["recipients"].Swap(id, name);
        },
        step =>
        {
            foreach (var member in OfSteps)
                step.Swap(member, id, name);
            (step["overdue"] as JsonObject)?.Swap("escalate", id, name);
        },
        _ => { },
        scenarios => ScenarioNames.RenameRole(scenarios, id, name));

    /// <summary>Takes a role out, also from the recipients of purposes. Steps that name it keep the name and are found (CC103): somebody else has to be named.</summary>
    public static Outcome<DraftFiles> Remove(DraftFiles draft, string id) => PartEdits.Remove(draft, "roles", id, circuit =>
    {
        foreach (var purpose in circuit["purposes"].Objects())
            purpose["recipients"].Take(id);
    });
}
