namespace CareCircuits.Engine.Replays;

/// <summary>What a draft would have made of one enrolment's past.</summary>
/// <param name="Divergence">The first place where it would have gone another way; null where there is none.</param>
/// <param name="Waits">How much longer each step would have been stayed at; shorter where it is below nothing. Only steps where it differs.</param>
/// <param name="Escalations">How many more times it would have been escalated; fewer where it is below nothing.</param>
public sealed record ReplayedLife(Divergence? Divergence, IReadOnlyList<WaitChange> Waits, int Escalations)
{
    /// <summary>Whether nothing would have been otherwise.</summary>
    public bool IsSame => Divergence is null && Waits.Count == 0 && Escalations == 0;

    /// <summary>How much longer it would have taken altogether.</summary>
    public TimeSpan Waited => Waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait.Longer);
}

/// <summary>A place where the draft goes another way.</summary>
/// <param name="Workflow">The workflow.</param>
/// <param name="Step">The step; null where the workflow would have begun, would not have, or would have at another step.</param>
/// <param name="At">When that was, or would have been.</param>
/// <param name="Before">Where it led: a step, <c>stop</c>, or the workflow itself where it began; empty where it had not been left, null where it led nowhere.</param>
/// <param name="After">Where it would have led.</param>
public sealed record Divergence(string Workflow, string? Step, DateTimeOffset At, string? Before, string? After);

/// <summary>A step that would have been stayed at for another time.</summary>
public sealed record WaitChange(string Workflow, string Step, TimeSpan Longer);
