using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;

namespace CareCircuits.Engine.Editing;

/// <summary>The questions of a task's form.</summary>
public static class FormEdits
{
    private static readonly string[] OfOneKind = ["options", "labels", "into"];

    /// <summary>Adds a question behind the others. A choice begins with two answers, yes and no, until someone writes better ones.</summary>
    public static Outcome<DraftFiles> Add(DraftFiles draft, string workflow, string step, string name, string kind, JsonObject title) => DraftEdit.Step(draft, workflow, step, (_, found) =>
    {
        if (found.Type != "task")
            return new Refusal.DraftNotPossible(WhyNot.NoSuchPlace);
        if (found.Json["form"].Named(name, "name") is not null)
            return new Refusal.DraftNameTaken(name);
        JsonObject field = new() { ["name"] = name, ["type"] = kind, ["title"] = title.DeepClone() };
        if (kind == "choice")
            AddChoices(field, new CircuitNamesIn(draft).Languages);
        found.Json.List("form").Add(field);
        return null;
    });

    /// <summary>Takes a question out; a form without questions is none.</summary>
    public static Outcome<DraftFiles> Remove(DraftFiles draft, string workflow, string step, int index) => Field(draft, workflow, step, index, field =>
    {
        var form = (JsonArray)field.Parent!;
        form.Remove(field);
        if (form.Count == 0)
            ((JsonObject)form.Parent!).Remove("form");
        return null;
    });

    /// <summary>Lets a question take answers of another kind. What only the former kind has goes: options, and where the answer went to.</summary>
    public static Outcome<DraftFiles> SetKind(DraftFiles draft, string workflow, string step, int index, string kind) => Field(draft, workflow, step, index, field =>
    {
        field["type"] = kind;
        foreach (var member in OfOneKind)
            field.Remove(member);
        if (kind == "choice")
            AddChoices(field, new CircuitNamesIn(draft).Languages);
        return null;
    });

    /// <summary>Gives a question another name, also in the rehearsals that answer it.</summary>
    public static Outcome<DraftFiles> Rename(DraftFiles draft, string workflow, string step, int index, string name)
    {
        var from = "";
        var isElsewhere = new CircuitNamesIn(draft).Workflows.Any(other => other.Id != workflow && new WorkflowJson(other.Id, other.Json).Has(step));
        return Field(draft, workflow, step, index, field =>
        {
            if (field.Parent.Named(name, "name") is not null)
                return new Refusal.DraftNameTaken(name);
            from = field.Text("name") ?? "";
            field["name"] = name;
            return null;
        }).Then(renamed => DraftEdit.Everywhere(renamed, _ => { }, scenarios => ScenarioNames.RenameField(scenarios, workflow, step, from, name, isElsewhere)));
    }

    /// <summary>Adds an answer to a choice.</summary>
    public static Outcome<DraftFiles> AddOption(DraftFiles draft, string workflow, string step, int index, string code, JsonObject label) => Field(draft, workflow, step, index, field =>
    {
        if (!Names.IsKebab(code))
            return new Refusal.DraftNameInvalid(code);
        var options = field.List("options");
        if (options.Texts().Contains(code, StringComparer.Ordinal))
            return new Refusal.DraftNameTaken(code);
        options.Add(JsonValue.Create(code));
        field.Map("labels")[code] = label.DeepClone();
        return null;
    });

    /// <summary>Takes an answer out of a choice, with its words; one must stay.</summary>
    public static Outcome<DraftFiles> RemoveOption(DraftFiles draft, string workflow, string step, int index, string code) => Field(draft, workflow, step, index, field =>
    {
        if (!field.List("options").Take(code))
            return new Refusal.DraftPartUnknown(code);
        if (field.List("options").Count == 0)
            return new Refusal.DraftNotPossible(WhyNot.OnlyOne);
        if (field["labels"] is JsonObject labels && labels.Remove(code) && labels.Count == 0)
            field.Remove("labels");
        return null;
    });

    private static void AddChoices(JsonObject field, IReadOnlyList<string> languages)
    {
        field["options"] = new JsonArray("yes", "no");
        field["labels"] = new JsonObject { ["yes"] = FirstWords.For("yes", languages), ["no"] = FirstWords.For("no", languages) };
    }

    private static Outcome<DraftFiles> Field(DraftFiles draft, string workflow, string step, int index, Func<JsonObject, Refusal?> change) => DraftEdit.Step(draft, workflow, step, (_, found) =>
        found.Json["form"] is JsonArray form && index >= 0 && index < form.Count && form[index] is JsonObject field ? change(field) : new Refusal.DraftNotPossible(WhyNot.NoSuchPlace));
}
