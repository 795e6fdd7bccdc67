using System.Text.Json.Nodes;

namespace CareCircuits.Engine.Editing;

/// <summary>Mends for work that can wait for ever, that is late unnoticed, or that nobody owns.</summary>
internal static class TimeMends
{
    /// <summary>The times that are missing, and someone who is told.</summary>
    public static IEnumerable<Mend> For(MendContext context) => context.Step switch
    {
        { Type: "task" } task when task.Json["due"] is null => [Times(context)],
        { Type: "task" } task => Escalations(context, task),
        { Type: "wait" or "refer" or "assign" } => [Times(context)],
        _ => [],
    };

    /// <summary>Someone whose work it is: those who do most in this workflow first.</summary>
    public static IEnumerable<Mend> NoRole(MendContext context) => context.Step is not { } step || context.Workflow is not { } workflow ? [] :
        workflow.Steps.Where(other => other.Type == step.Type).Concat(workflow.Steps).Select(other => other.Json.Text("role")).OfType<string>()
            .Concat(context.Names.Roles).Distinct(StringComparer.Ordinal).Where(role => context.Names.Roles.Contains(role, StringComparer.Ordinal)).Take(3)
            .Select(role => MendContext.Mend(MendKinds.GiveRole, draft => PropertyEdits.Set(draft, Of(context, draft, "/role"), role), ("role", role)));

    private static IEnumerable<Mend> Escalations(MendContext context, StepJson task)
    {
        var owner = task.Json.Text("role");
        return new[] { context.Names.Escalation(owner), owner }.OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(role => MendContext.Mend(MendKinds.AddEscalation, draft => PropertyEdits.Set(draft, Of(context, draft, "/overdue/escalate"), role), ("role", role)));
    }

    private static Mend Times(MendContext context) => MendContext.Mend(
        MendKinds.AddTimes, draft => DraftEdit.Step(draft, context.Finding.Workflow!, context.Finding.Step!, (_, step) =>
        {
            foreach (var (member, value) in Missing(context, draft, step))
                if (step.Json[member] is null)
                    step.Json[member] = value;
            return null;
        }));

    private static IEnumerable<(string Member, JsonNode? Value)> Missing(MendContext context, DraftFiles draft, StepJson step)
    {
        var times = Editing.Times.For(draft, context.Finding.Workflow!);
        return step.Type switch
        {
            "task" => [("due", times.Due()), ("overdue", context.Names.Escalation(step.Json.Text("role")) is { } told ? new JsonObject { ["escalate"] = told } : null)],
            "wait" => [("until", times.Until), ("timeout", Arrow.MainOf(step.Json)?.Target ?? Detaching.EndOf(step.Region))],
            _ => [("answerWithin", times.AnswerWithin()), ("until", times.Until)],
        };
    }

    private static DraftPlace Of(MendContext context, DraftFiles draft, string pointer) => DraftPlace.InStep(draft, context.Finding.Workflow!, context.Finding.Step!, pointer);
}
