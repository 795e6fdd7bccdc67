using CareCircuits.Admin.Running;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Admin.Crisis;

/// <summary>In which order crises are to be looked at.</summary>
internal static class CrisisOrder
{
    /// <summary>What is due later than this is no longer the crisis itself but the care after it.</summary>
    public static readonly TimeSpan Acute = TimeSpan.FromHours(6);

    /// <summary>
    /// The most urgent first, then the oldest. Where nobody has found out yet how urgent it is, it counts as the most urgent: not knowing is not "no danger" (domain.md).
    /// </summary>
    public static IReadOnlyList<RunLine> Of(IEnumerable<RunLine> lines, Func<RunLine, WorkflowPlan> planOf) =>
        [.. lines.OrderByDescending(line => UrgencyOf(line, planOf(line))).ThenBy(line => line.Run.StartedAt).ThenBy(line => line.Run.Enrolment.Enrolment)];

    /// <summary>How urgent it is; <see cref="long.MaxValue"/> where nobody knows yet.</summary>
    public static long UrgencyOf(RunLine line, WorkflowPlan plan) => IsUnknown(line, plan) ? long.MaxValue : line.Run.Urgency;

    /// <summary>Whether nobody has talked with the person yet: the run still stands where it began.</summary>
    public static bool IsUnknown(RunLine line, WorkflowPlan plan) =>
        line.Run.Urgency == 0 && MainWay.Of(plan) is { Steps: [var first, ..] } && line.Run.Steps.Count > 0 && line.Run.Steps.All(step => step == first.Id);

    /// <summary>Whether someone must act within hours, or something stands still.</summary>
    public static bool IsAcute(RunLine line, WorkflowPlan plan, DateTimeOffset now) =>
        line.Run.Urgency > 0 || IsUnknown(line, plan)
        || NextThing.AllOf(line.Stays, plan, line.Claims, now, Acute).Any(next => next.Kind == NextKind.Repair || next.By - now <= Acute);
}
