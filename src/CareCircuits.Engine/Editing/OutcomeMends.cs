using System.Text.Json.Nodes;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Editing;

/// <summary>Mends for outcomes that lead nowhere or cannot come.</summary>
internal static class OutcomeMends
{
    private static readonly string[] Unusual = [Outcomes.Declined, Outcomes.DeclinedByPerson, Outcomes.NoConsent, Outcomes.None];

    public static IEnumerable<Mend> For(MendContext context)
    {
        if (context.Step is not { } step)
            return context is { Workflow: not null, Last: BuiltInEvents.EnrolmentEnded } or { Workflow: not null, Below: "/startsOn" } ? [Drop(context, context.Value.Text() ?? "")] : [];

        return PropertyEdits.Parts(context.Below) switch
        {
            [] when step.Type == "decide" => Unknown(context, step),
            ["outcomes"] => Missing(step).SelectMany(outcome => Lead(context, step, outcome, MendKinds.LeadOutcome)),
            ["outcomes", var outcome] => [MendContext.Mend(MendKinds.RemoveOutcome, draft => WayEdits.Remove(draft, context.Finding.Workflow!, context.Way(WayKind.Outcome, outcome)), ("outcome", outcome))],
            ["unknown"] or ["on", _] or ["events", _] => [Drop(context, context.Last)],
            _ => [],
        };

        IEnumerable<string> Missing(StepJson at) => context.Quoted.Skip(1).Where(outcome => (at.Json["outcomes"] as JsonObject)?.ContainsKey(outcome) != true).Take(1)
            .Concat(context.Quoted.Count == 1 ? context.Quoted : []);
    }

    /// <summary>The person can say no.</summary>
    public static IEnumerable<Mend> Declined(MendContext context) =>
        context.Step is { } step ? Lead(context, step, step.Type == "task" ? Outcomes.Declined : Outcomes.DeclinedByPerson, MendKinds.AddDeclined) : [];

    /// <summary>A decision has an answer when no rule holds.</summary>
    public static IEnumerable<Mend> Otherwise(MendContext context) =>
        context.Step is { Type: "decide" } step && step.Json["otherwise"] is null ? Add(context, step, WayKind.Otherwise, MendKinds.AddOtherwise) : [];

    private static IEnumerable<Mend> Unknown(MendContext context, StepJson step) =>
        step.Json["unknown"] is null ? Add(context, step, WayKind.Unknown, MendKinds.AddUnknown) : [];

    private static IEnumerable<Mend> Add(MendContext context, StepJson step, WayKind way, string kind) => step.Arrows
        .Where(arrow => arrow.Kind is WayKind.Otherwise or WayKind.Unknown or WayKind.Outcome or WayKind.When)
        .OrderByDescending(arrow => arrow.Kind is WayKind.Otherwise or WayKind.Unknown).Select(arrow => arrow.Target).Distinct(StringComparer.Ordinal).Take(3)
        .Select(target => MendContext.Mend(kind, draft => StepEdits.Connect(draft, context.Finding.Workflow!, context.Way(way), target), ("step", target)));

    // To a step that nothing leads to any more; where its like leads, here or at other steps beside it; then wherever else it could go, a refusal also by way of a contact.
    private static IEnumerable<Mend> Lead(MendContext context, StepJson step, string outcome, string kind)
    {
        var way = context.Way(WayKind.Outcome, outcome);
        var workflow = context.Finding.Workflow!;
        var targets = Unreached(context.Workflow!, step).Concat(Targets(step, outcome)).Distinct(StringComparer.Ordinal).Take(4).ToList();
        foreach (var target in targets)
            yield return MendContext.Mend(kind, draft => WayEdits.Add(draft, workflow, way, target), ("outcome", outcome), ("step", target));
        if (step.Type != "task" && Unusual.Contains(outcome, StringComparer.Ordinal) && targets is [var first, ..])
            yield return MendContext.Mend(
                MendKinds.ContactAfter, draft => WayEdits.Add(draft, workflow, way, first).Then(led => StepEdits.Insert(led, workflow, Palette.Contact, way)), ("outcome", outcome), ("step", step.Id));
    }

    private static IEnumerable<string> Unreached(WorkflowJson workflow, StepJson step)
    {
        var reached = workflow.ArrowsIn(step.Region).Where(arrow => arrow.Step != arrow.Target).Select(arrow => arrow.Target).ToHashSet(StringComparer.Ordinal);
        return step.Region["steps"].Objects().Select(other => other.Text("id") ?? "").Where(id => !reached.Contains(id));
    }

    private static IEnumerable<string> Targets(StepJson step, string outcome)
    {
        var isUnusual = Unusual.Contains(outcome, StringComparer.Ordinal);
        var here = step.Arrows.Where(arrow => arrow.Kind == WayKind.Outcome && arrow.Target != step.Id).ToList();
        var beside = step.Region["steps"].Objects().SelectMany(other => Arrow.OutOf(other)).Where(arrow => arrow.Name == outcome && arrow.Target != step.Id);
        return
        [
            .. here.Where(arrow => Unusual.Contains(arrow.Name, StringComparer.Ordinal) == isUnusual).Select(arrow => arrow.Target),
            .. beside.GroupBy(arrow => arrow.Target, StringComparer.Ordinal).OrderByDescending(same => same.Count()).Select(same => same.Key),
            .. here.Select(arrow => arrow.Target),
            .. Arrow.MainOf(step.Json) is { } main ? [main.Target] : Array.Empty<string>(),
            .. step.Region["steps"].Objects().Where(other => other.Text("type") == "end").Select(end => end.Text("id") ?? ""),
        ];
    }

    private static Mend Drop(MendContext context, string name) => MendContext.Mend(MendKinds.RemoveWay, draft =>
    {
        var parts = PropertyEdits.Parts(context.Below);
        return parts is ["on" or "events", var happening]
            ? WayEdits.Remove(draft, context.Finding.Workflow!, new(context.Step?.Id, context.Step is null ? WayKind.WorkflowOn : parts[0] == "on" ? WayKind.On : WayKind.Event, happening))
            : PropertyEdits.Set(draft, context.Place, null);
    }, ("name", name));
}
