using System.Collections.Immutable;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Admin.Running;

/// <summary>What happens where nobody answers, nothing is done or nothing comes in time: who is told, and what is done then.</summary>
/// <param name="Told">Those who are told on the way, as the definition names them: a role, or <c>data.x</c>.</param>
/// <param name="Then">The step at which someone takes over; null where it stays with the one whose it is.</param>
internal sealed record PlannedBridge(ImmutableArray<string> Told, StepDefinition? Then)
{
    /// <summary>The role that takes over; null where none does.</summary>
    public string? Role => Then switch
    {
        TaskStep task => task.Role,
        ReferStep refer => refer.Role,
        AssignStep assign => assign.Role,
        _ => null,
    };

    /// <summary>What is planned at a step; null where nothing is.</summary>
    public static PlannedBridge? Of(WorkflowPlan plan, string step) => plan.Steps.GetValueOrDefault(step)?.Definition switch
    {
        ReferStep refer => Along(plan, [], refer.Outcomes.GetValueOrDefault(Outcomes.None)),
        AssignStep assign => Along(plan, [], assign.Outcomes.GetValueOrDefault(Outcomes.None)),
        TaskStep { Overdue: { } overdue } => Along(plan, overdue.Escalate is { } role ? [role] : [], overdue.Next),
        WaitStep wait => Along(plan, [], wait.Timeout),
        _ => null,
    };

    /// <summary>Passes what is done in an instant; where it depends on facts, the question is as far as anyone can say.</summary>
    private static PlannedBridge Along(WorkflowPlan plan, ImmutableArray<string> told, string? target)
    {
        HashSet<string> passed = [];
        while (target is not null && passed.Add(target) && plan.Steps.GetValueOrDefault(target)?.Definition is { } step)
        {
            switch (step)
            {
                case NotifyStep notify:
                    told = [.. told, notify.To];
                    target = notify.Next;
                    break;
                case SetStep set:
                    target = set.Next;
                    break;
                case RaiseStep raise:
                    target = raise.Next;
                    break;
                case ShareStep share:
                    target = share.Outcomes.GetValueOrDefault(Outcomes.Shared);
                    break;
                case RunStep { Wait: false } run:
                    target = run.Next;
                    break;
                default:
                    return new PlannedBridge([.. told.Distinct()], step);
            }
        }

        return new PlannedBridge([.. told.Distinct()], Then: null);
    }
}
