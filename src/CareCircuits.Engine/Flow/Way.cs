using System.Globalization;

namespace CareCircuits.Engine.Flow;

/// <summary>Why a way out of a step is taken.</summary>
public enum WayKind
{
    /// <summary>An outcome of a task, a rule set, a referral, an assignment, a share or a sub-workflow.</summary>
    Outcome,

    /// <summary>A condition of a decision that holds.</summary>
    When,

    /// <summary>No rule of a decision held.</summary>
    Otherwise,

    /// <summary>A fact that would decide is missing.</summary>
    Unknown,

    /// <summary>The step is done.</summary>
    Next,

    /// <summary>An awaited event.</summary>
    Event,

    /// <summary>The time of a wait is up.</summary>
    Timeout,

    /// <summary>A task was not done in time.</summary>
    Overdue,

    /// <summary>An event that the step handles while it is current.</summary>
    On,

    /// <summary>An event that the workflow handles, whatever step is current.</summary>
    WorkflowOn,
}

/// <summary>
/// One way out of a step, as it stands in the file: from where, why, and to which step of the same region (or <c>stop</c>).
/// <paramref name="From"/> is null for what the workflow itself handles. <paramref name="Name"/> is the outcome, the event, or the number of the condition (from 0).
/// </summary>
public sealed record Way(string? From, WayKind Kind, string Name, string Target)
{
    /// <summary>Where the target stands, as a JSON pointer from the step (or the workflow).</summary>
    public string Pointer => Kind switch
    {
        WayKind.Outcome => "/outcomes/" + JsonPointer.Escape(Name),
        WayKind.When => "/when/" + Name + "/next",
        WayKind.Otherwise => "/otherwise",
        WayKind.Unknown => "/unknown",
        WayKind.Next => "/next",
        WayKind.Event => "/events/" + JsonPointer.Escape(Name),
        WayKind.Timeout => "/timeout",
        WayKind.Overdue => "/overdue/next",
        WayKind.On or WayKind.WorkflowOn => "/on/" + JsonPointer.Escape(Name),
    };

    /// <summary>The way in a word or two, as a report shows it: <c>done</c>, <c>when 1</c>, <c>on discharge.cancelled</c>.</summary>
    public string Label => Kind switch
    {
        WayKind.Outcome or WayKind.Event => Name,
        WayKind.When => "when " + (int.Parse(Name, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture),
        WayKind.On or WayKind.WorkflowOn => "on " + Name,
        WayKind.Otherwise => "otherwise",
        WayKind.Unknown => "unknown",
        WayKind.Next => "next",
        WayKind.Timeout => "timeout",
        WayKind.Overdue => "overdue",
    };
}

/// <summary>Parts of JSON pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>A member's name as a part of a pointer.</summary>
    public static string Escape(string member) =>
        member.Contains('~', StringComparison.Ordinal) || member.Contains('/', StringComparison.Ordinal)
            ? member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
            : member;
}
