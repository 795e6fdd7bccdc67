using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Admin.Studio.Workflows;

/// <summary>A way out of a step as it can be led: where to now, null for nowhere yet.</summary>
/// <param name="Way">The way; its target is empty where it leads nowhere.</param>
/// <param name="MayBeNone">Whether it may also lead nowhere.</param>
public sealed record OpenWay(Way Way, bool MayBeNone)
{
    /// <summary>Whether it leads somewhere.</summary>
    public bool Leads => Way.Target.Length > 0;

    /// <summary>Every way that a step has or could have without a new name: those that it has first.</summary>
    public static IReadOnlyList<OpenWay> Of(StepDefinition step)
    {
        var there = Ways.Of(step).ToList();
        return
        [
            .. there.Select(way => new OpenWay(way, way.Kind is WayKind.Otherwise or WayKind.Unknown or WayKind.Overdue or WayKind.On or WayKind.Timeout or WayKind.Event)),
            .. Possible(step).Where(way => !there.Exists(other => other.Kind == way.Kind && other.Name == way.Name)).Select(way => new OpenWay(way, MayBeNone: true)),
        ];
    }

    private static IEnumerable<Way> Possible(StepDefinition step) => step switch
    {
        TaskStep { Due: not null } => [Named(step, WayKind.Overdue)],
        DecideStep => [Named(step, WayKind.Otherwise), Named(step, WayKind.Unknown)],
        WaitStep => [Named(step, WayKind.Timeout)],
        ReferStep => Outcomes.OfRefer.Select(outcome => Named(step, WayKind.Outcome, outcome)),
        AssignStep => Outcomes.OfAssign.Select(outcome => Named(step, WayKind.Outcome, outcome)),
        ShareStep => Outcomes.OfShare.Select(outcome => Named(step, WayKind.Outcome, outcome)),
        NotifyStep or SetStep or RaiseStep or ParallelStep or RunStep { Wait: false } => [Named(step, WayKind.Next)],
        _ => [],
    };

    private static Way Named(StepDefinition step, WayKind kind, string name = "") => new(step.Id, kind, name, "");
}
