using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;

namespace CareCircuits.Engine.Editing;

/// <summary>Adds, moves and names steps.</summary>
public static class StepEdits
{
    /// <summary>The id that a new step of that kind gets.</summary>
    public static string NewId(DraftFiles draft, string workflow, string kind, JsonObject? title = null) =>
        draft.Document(draft.WorkflowPath(workflow)) is JsonObject document ? NewId(new WorkflowJson(workflow, document), kind, title) : kind;

    /// <summary>Puts a new step on an arrow: the arrow leads to it, and its ways lead where the arrow led. An arrow that is not there yet is drawn.</summary>
    public static Outcome<DraftFiles> Insert(DraftFiles draft, string workflow, string kind, ArrowPlace at, JsonObject? title = null) =>
        DraftEdit.Workflow(draft, workflow, document => InsertInto(draft, document, kind, at, title));

    /// <summary>Adds a new step to which nothing leads yet; its ways lead to <paramref name="next"/>, in whose region it is.</summary>
    public static Outcome<DraftFiles> Add(DraftFiles draft, string workflow, string kind, string next, JsonObject? title = null) => DraftEdit.Step(draft, workflow, next, (document, target) =>
    {
        if (!Palette.Kinds.Contains(kind, StringComparer.Ordinal))
            return new Refusal.DraftNotPossible(WhyNot.NoSuchKind);
        target.List.Insert(target.List.IndexOf(target.Json), NewSteps.Of(draft, document, target.Region, kind, next, title));
        return null;
    });

    /// <summary>Lets an arrow lead to another step of its region, or to <c>stop</c> where it handles an event.</summary>
    public static Outcome<DraftFiles> Connect(DraftFiles draft, string workflow, ArrowPlace from, string target) =>
        DraftEdit.Workflow(draft, workflow, document => Arrows.Lead(document, from, target));

    /// <summary>Lets the workflow, or the branch of the step, begin with it.</summary>
    public static Outcome<DraftFiles> SetStart(DraftFiles draft, string workflow, string step) => DraftEdit.Step(draft, workflow, step, (_, found) =>
    {
        found.Region["start"] = step;
        return null;
    });

    /// <summary>
    /// Takes a step out, with all that is in it. What led to it leads to <paramref name="leadTo"/>, else where its main way led; for an end, to another end of
    /// its region. Steps that only it led to stay, and are found (CC101); rehearsals that tell of it stay as they are.
    /// </summary>
    public static Outcome<DraftFiles> Remove(DraftFiles draft, string workflow, string step, string? leadTo = null) =>
        DraftEdit.Step(draft, workflow, step, (document, found) => Detaching.Remove(document, found, leadTo));

    /// <summary>Takes a step out of where it is, as <see cref="Remove"/> does, and puts it on an arrow, also of another region.</summary>
    public static Outcome<DraftFiles> Move(DraftFiles draft, string workflow, string step, ArrowPlace to) =>
        DraftEdit.Step(draft, workflow, step, (document, found) => Detaching.Move(document, found, to));

    /// <summary>A copy right behind the step: its main way leads to the copy, the ways of the copy lead where those of the step led. The copy of an end stands alone.</summary>
    public static Outcome<DraftFiles> Duplicate(DraftFiles draft, string workflow, string step) => DraftEdit.Step(draft, workflow, step, (document, found) =>
    {
        var copy = NewSteps.Copy(document, found.Json);
        if (Arrow.MainOf(found.Json) is { } main)
            main.LeadTo(copy.Text("id")!);
        found.List.Insert(found.List.IndexOf(found.Json) + 1, copy);
        return null;
    });

    /// <summary>Moves a step in the list of its region, where <paramref name="position"/> counts from 0. Only the order of reading changes.</summary>
    public static Outcome<DraftFiles> Reorder(DraftFiles draft, string workflow, string step, int position) => DraftEdit.Step(draft, workflow, step, (_, found) =>
    {
        var list = found.List;
        list.Remove(found.Json);
        list.Insert(Math.Clamp(position, 0, list.Count), found.Json);
        return null;
    });

    /// <summary>
    /// Gives a step another id, in every arrow and in the rehearsals. Where another workflow has a step of the same id, rehearsals are changed only where they
    /// name the workflow.
    /// </summary>
    public static Outcome<DraftFiles> Rename(DraftFiles draft, string workflow, string step, string name)
    {
        if (!Names.IsKebab(name))
            return new Refusal.DraftNameInvalid(name);

        var isElsewhere = new CircuitNamesIn(draft).Workflows.Any(other => other.Id != workflow && new WorkflowJson(other.Id, other.Json).Has(step));
        return DraftEdit.Step(draft, workflow, step, (document, found) =>
        {
            if (document.Free(name) != name)
                return new Refusal.DraftNameTaken(name);
            foreach (var arrow in document.ArrowsIn(found.Region).Where(arrow => arrow.Target == step))
                arrow.LeadTo(name);
            found.Json["id"] = name;
            return null;
        }).Then(renamed => DraftEdit.Everywhere(renamed, _ => { }, scenarios => ScenarioNames.RenameStep(scenarios, workflow, step, name, isElsewhere)));
    }

    internal static string NewId(WorkflowJson workflow, string kind, JsonObject? title) =>
        workflow.Free(FreeNames.Kebab((title?["en"] ?? title?.FirstOrDefault().Value).Text() ?? FirstWords.For(kind, ["en"]).Text("en")!, kind));

    private static Refusal? InsertInto(DraftFiles draft, WorkflowJson document, string kind, ArrowPlace at, JsonObject? title)
    {
        if (!Palette.Kinds.Contains(kind, StringComparer.Ordinal))
            return new Refusal.DraftNotPossible(WhyNot.NoSuchKind);
        if (Arrows.RegionOf(document, at) is not { } region)
            return at.Step is { } lost ? new Refusal.DraftStepUnknown(document.Id, lost) : new Refusal.DraftPartUnknown(at.Branch ?? "");

        var next = Detaching.Beyond(document, region, at);
        if (next is null && kind != "end")
            return new Refusal.DraftNotPossible(WhyNot.NowhereToLead);
        var step = NewSteps.Of(draft, document, region, kind, next ?? "", title);
        Detaching.PutBehind(document, region, at.Step, step);
        return Arrows.Lead(document, at, step.Text("id")!);
    }
}
