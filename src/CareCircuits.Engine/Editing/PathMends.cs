using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Editing;

/// <summary>Mends for steps that nothing leads to or that lead nowhere, and for paths that lack a contact or a word to someone.</summary>
internal static class PathMends
{
    /// <summary>The step goes, with those that only it led to.</summary>
    public static IEnumerable<Mend> Unreachable(MendContext context) => context.Step is not { } step ? [] :
    [
        MendContext.Mend(MendKinds.RemoveStep, draft => DraftEdit.Step(draft, context.Finding.Workflow!, step.Id, (workflow, found) =>
        {
            var alive = Reach(workflow, found.Region, workflow.ArrowsIn(found.Region).Where(arrow => arrow.Step is null).Select(arrow => arrow.Target));
            var others = found.Region["steps"].Objects().Select(other => other.Text("id") ?? "").Where(id => !alive.Contains(id));
            var lost = Reach(workflow, found.Region, [found.Id]).Where(id => !alive.Contains(id)).ToHashSet(StringComparer.Ordinal);
            // What other lost steps lead to as well is theirs.
            lost.ExceptWith(Reach(workflow, found.Region, others.Where(id => !lost.Contains(id))).Where(id => id != found.Id));
            var list = found.List;
            foreach (var gone in found.Region["steps"].Objects().Where(other => lost.Contains(other.Text("id") ?? "")).ToList())
                list.Remove(gone);
            return null;
        }), ("step", step.Id)),
    ];

    /// <summary>A way to an end: one more outcome of a task, else the way that things go when nothing else happens.</summary>
    public static IEnumerable<Mend> NoEnd(MendContext context)
    {
        if (context.Step is not { } step)
            yield break;
        var way = step.Type switch
        {
            "task" => context.Way(WayKind.Outcome, FreeNames.Among([.. (step.Json["outcomes"] as JsonObject ?? []).Select(outcome => outcome.Key)], "ended")),
            "wait" => context.Way(WayKind.Timeout),
            "decide" => context.Way(WayKind.Otherwise),
            _ when Arrow.MainOf(step.Json) is { } main => context.Way(main.Kind, main.Name),
            _ => context.Way(WayKind.Next),
        };
        if (Detaching.EndOf(step.Region) is { } end)
            yield return MendContext.Mend(MendKinds.AddEnd, draft => Lead(draft, context, way, end), ("step", step.Id));
        yield return MendContext.Mend(MendKinds.AddEnd, draft =>
        {
            var id = StepEdits.NewId(draft, context.Finding.Workflow!, "end");
            return DraftEdit.Step(draft, context.Finding.Workflow!, step.Id, (workflow, found) =>
            {
                found.List.Add(NewSteps.Of(draft, workflow, found.Region, "end", "", null));
                return null;
            }).Then(with => Lead(with, context, way, id));
        }, ("step", step.Id));
    }

    /// <summary>Less time, or a contact on the way to the step.</summary>
    public static IEnumerable<Mend> NoContact(MendContext context)
    {
        if (context.Step is not { } step || context.Workflow is not { } workflow)
            yield break;
        var before = context.Finding.Path is [.., var from, _] ? from : null;
        var into = workflow.ArrowsIn(step.Region).Where(arrow => arrow.Target == step.Id).OrderByDescending(arrow => arrow.Step == before).Take(4).ToList();
        if (context.Last is "due" or "until")
            yield return MendContext.Mend(MendKinds.Shorten, draft => PropertyEdits.Set(draft, context.Place, new Times(IsPromised: true).Until), ("step", step.Id), ("time", new Times(IsPromised: true).Until));
        foreach (var arrow in into)
            yield return MendContext.Mend(
                MendKinds.ContactBefore, draft => StepEdits.Insert(draft, context.Finding.Workflow!, Palette.Contact, PlaceOf(workflow, step.Region, arrow)), ("step", step.Id));
    }

    /// <summary>A word to the one who is to hear how it went, before each end that can be reached after the share.</summary>
    public static IEnumerable<Mend> NoFeedback(MendContext context) => context.Step?.Json.Text("feedback") is not { } to ? [] :
    [
        MendContext.Mend(MendKinds.NotifyBeforeEnd, draft => DraftEdit.Step(draft, context.Finding.Workflow!, context.Finding.Step!, (workflow, share) =>
        {
            var top = Top(workflow, share.Json);
            var after = Reach(workflow, workflow.Root, [top]);
            foreach (var end in workflow.Root["steps"].Objects().Where(step => step.Text("type") == "end" || Stops(step, after)).ToList())
                Tell(draft, workflow, end, to, after);
            Tell(draft, workflow, null, to, after);
            return null;
        }), ("name", to)),
    ];

    private static Outcome<DraftFiles> Lead(DraftFiles draft, MendContext context, ArrowPlace way, string end) => way.Kind == WayKind.Outcome && way.Name.StartsWith("ended", StringComparison.Ordinal)
        ? WayEdits.Add(draft, context.Finding.Workflow!, way, end, FirstWords.For("end", context.Names.Languages))
        : StepEdits.Connect(draft, context.Finding.Workflow!, way, end);

    private static bool Stops(JsonObject step, HashSet<string> after) => after.Contains(step.Text("id") ?? "") && Arrow.OutOf(step).Any(arrow => arrow.Target == Targets.Stop);

    // All that leads to this end, or stops the workflow, passes by one notice first.
    private static void Tell(DraftFiles draft, WorkflowJson workflow, JsonObject? at, string to, HashSet<string> after)
    {
        var end = at?.Text("type") == "end" ? at.Text("id")! : Targets.Stop;
        var leading = workflow.ArrowsIn(workflow.Root)
            .Where(arrow => arrow.Target == end && (arrow.Kind == WayKind.WorkflowOn || (arrow.Step is { } from && after.Contains(from))))
            .Where(arrow => arrow.Step is null || workflow.Find(arrow.Step)?.Json is not { } step || step.Text("type") is not ("notify" or "share") || (step.Text("to") ?? step.Text("with")) != to).ToList();
        var target = end == Targets.Stop ? Detaching.EndOf(workflow.Root) : end;
        if (leading.Count == 0 || target is null)
            return;

        var languages = new CircuitNamesIn(draft).Languages;
        var notice = NewSteps.Of(draft, workflow, workflow.Root, "notify", target, FirstWords.For("tell", languages));
        notice["to"] = to;
        notice["message"] = FirstWords.For("feedback", languages);
        var list = workflow.Root.List("steps");
        list.Insert(at is null || end == Targets.Stop ? list.Count : list.IndexOf(at), notice);
        foreach (var arrow in leading)
            arrow.LeadTo(notice.Text("id")!);
    }

    private static string Top(WorkflowJson workflow, JsonObject step)
    {
        var at = step;
        while (workflow.Find(at.Text("id") ?? "")?.Parallel is { } parallel && parallel.Text("type") == "parallel")
            at = parallel;
        return at.Text("id") ?? "";
    }

    private static HashSet<string> Reach(WorkflowJson workflow, JsonObject region, IEnumerable<string> from)
    {
        var ways = workflow.ArrowsIn(region).Where(arrow => arrow.Step is not null).ToLookup(arrow => arrow.Step!, arrow => arrow.Target, StringComparer.Ordinal);
        HashSet<string> reached = [.. from];
        Queue<string> open = new(reached);
        while (open.TryDequeue(out var at))
            foreach (var target in ways[at].Where(reached.Add))
                open.Enqueue(target);
        return reached;
    }

    private static ArrowPlace PlaceOf(WorkflowJson workflow, JsonObject region, Arrow arrow) => arrow.Step is not null || region == workflow.Root
        ? new ArrowPlace(arrow.Step, arrow.Kind, arrow.Name)
        : ArrowPlace.StartOf(((JsonObject)region.Parent!.Parent!).Text("id") ?? "", region.Text("id") ?? "");
}
