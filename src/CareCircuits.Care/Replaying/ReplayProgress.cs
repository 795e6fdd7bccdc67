using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.People;
using CareCircuits.Engine.Replays;

namespace CareCircuits.Care.Replaying;

/// <summary>One enrolment for which the draft would have been otherwise.</summary>
public sealed record ReplayedCase(EnrolmentKey Enrolment, ReplayedLife Life)
{
    /// <summary>What to call someone who is to be seen by neither name nor initials.</summary>
    public string Number => Enrolment.Enrolment.ToString("N")[^4..].ToUpperInvariant();
}

/// <summary>A case in a list, with as much of the person as the rule on files lets the desk see.</summary>
public sealed record ReplayedLine(ReplayedCase Case, FileReach Reach, PersonLine? Person);

/// <summary>How far a replay has come, and what it found so far.</summary>
/// <param name="Total">How many enrolments there are to look at.</param>
/// <param name="Done">How many were looked at.</param>
/// <param name="Unreadable">How many could not be replayed: an erased person, or a journal from before the house.</param>
/// <param name="Cases">Those for whom it would have been otherwise, in the order of their enrolments.</param>
public sealed record ReplayProgress(int Total, int Done, int Unreadable, IReadOnlyList<ReplayedCase> Cases)
{
    /// <summary>Whether all were looked at.</summary>
    public bool IsOver => Done >= Total;

    /// <summary>How many would have been decided otherwise somewhere.</summary>
    public int Otherwise => Cases.Count(one => one.Life.Divergence is not null);

    /// <summary>How many would have waited longer.</summary>
    public int Longer => Cases.Count(one => one.Life.Waited > TimeSpan.Zero);

    /// <summary>How many would have waited for a shorter time.</summary>
    public int Shorter => Cases.Count(one => one.Life.Waited < TimeSpan.Zero);

    /// <summary>How many more times someone would have been told that something is late.</summary>
    public int MoreEscalations => Cases.Sum(one => Math.Max(0, one.Life.Escalations));

    /// <summary>How many times fewer.</summary>
    public int FewerEscalations => Cases.Sum(one => Math.Max(0, -one.Life.Escalations));
}
