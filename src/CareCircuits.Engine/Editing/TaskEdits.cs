using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Editing;

/// <summary>What goes together in a task.</summary>
public static class TaskEdits
{
    private static readonly string[] OfDue = ["due", "remind", "overdue"];

    /// <summary>
    /// Makes a task an offer that the person may decline, or one of the team's own. The way <c>declined</c> comes and goes with it; it leads where another
    /// offer beside it leads when it is declined, else where the task's first outcome does.
    /// </summary>
    public static Outcome<DraftFiles> SetVoluntary(DraftFiles draft, string workflow, string step, bool isVoluntary) => DraftEdit.Step(draft, workflow, step, (_, found) =>
    {
        if (found.Type != "task")
            return new Refusal.DraftNotPossible(WhyNot.NoSuchWay);
        var outcomes = found.Json.Map("outcomes");
        if (!isVoluntary)
        {
            found.Json.Remove("voluntary");
            outcomes.Remove(Outcomes.Declined);
            return null;
        }

        found.Json["voluntary"] = true;
        var beside = found.Region["steps"].Objects().SelectMany(Arrow.OutOf).FirstOrDefault(arrow => arrow is { Kind: WayKind.Outcome, Name: Outcomes.Declined } && arrow.Target != step)?.Target;
        if (!outcomes.ContainsKey(Outcomes.Declined) && (beside ?? outcomes.FirstOrDefault().Value.Text()) is { } target)
            outcomes[Outcomes.Declined] = target;
        return null;
    });

    /// <summary>Takes the due moment away, and with it what counts from it: reminders, and what happens when it is late.</summary>
    public static Outcome<DraftFiles> RemoveDue(DraftFiles draft, string workflow, string step) => DraftEdit.Step(draft, workflow, step, (_, found) =>
    {
        foreach (var member in OfDue)
            found.Json.Remove(member);
        return null;
    });
}
