using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CareCircuits.Engine.Decisions;

/// <summary>One stay at one step, from its entry until it is left.</summary>
/// <param name="Entry">The number of the entry, unique in the enrolment: what people and timers refer to.</param>
/// <param name="Step">The step.</param>
/// <param name="Since">When it was entered.</param>
/// <param name="Region">The branch that it is in.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Doing), "doing")]
[JsonDerivedType(typeof(Waiting), "waiting")]
[JsonDerivedType(typeof(Searching), "searching")]
[JsonDerivedType(typeof(Running), "running")]
[JsonDerivedType(typeof(Branching), "branching")]
[JsonDerivedType(typeof(Stuck), "stuck")]
public abstract record Stay(int Entry, string Step, DateTimeOffset Since, RegionKey Region)
{
    /// <summary>The moments at which a signal must be sent while the stay lasts.</summary>
    public ImmutableArray<Timer> Timers { get; init; } = [];

    /// <summary>A task that someone is to do.</summary>
    public sealed record Doing(int Entry, string Step, DateTimeOffset Since, RegionKey Region, Party Owner, DateTimeOffset? Due)
        : Stay(Entry, Step, Since, Region);

    /// <summary>Waiting for an event or for time.</summary>
    public sealed record Waiting(int Entry, string Step, DateTimeOffset Since, RegionKey Region)
        : Stay(Entry, Step, Since, Region);

    /// <summary>Asking candidates: a refer or an assign.</summary>
    public sealed record Searching(int Entry, string Step, DateTimeOffset Since, RegionKey Region, long Priority, ImmutableArray<Candidate> Candidates)
        : Stay(Entry, Step, Since, Region);

    /// <summary>Waiting for another workflow to end.</summary>
    public sealed record Running(int Entry, string Step, DateTimeOffset Since, RegionKey Region, int Instance)
        : Stay(Entry, Step, Since, Region);

    /// <summary>Holding branches, of which <paramref name="Open"/> have not ended.</summary>
    public sealed record Branching(int Entry, string Step, DateTimeOffset Since, RegionKey Region, ImmutableArray<string> Open)
        : Stay(Entry, Step, Since, Region);

    /// <summary>An incident: it cannot go on by itself until someone repairs it.</summary>
    public sealed record Stuck(int Entry, string Step, DateTimeOffset Since, RegionKey Region, string Code, string Detail)
        : Stay(Entry, Step, Since, Region);
}

/// <summary>The region that a stay is in: the workflow itself, or a branch of the parallel stay with entry <paramref name="Parallel"/>.</summary>
public readonly record struct RegionKey(int Parallel, string? Branch)
{
    /// <summary>The workflow itself. Entries count from 1, so no parallel stay has number 0.</summary>
    public static RegionKey Workflow => default;
}

/// <summary>What a timer is for.</summary>
public enum TimerKind
{
    /// <summary>Reminds the owner of a task; the index is that of the offset in <c>remind</c>.</summary>
    Remind,

    /// <summary>Escalates a task that is late.</summary>
    Overdue,

    /// <summary>Ends a wait or a search.</summary>
    Until,

    /// <summary>Ends the time of one candidate; the index is the candidate's place in the list.</summary>
    Answer,
}

/// <summary>A moment at which a signal must be sent. With the entry of its stay, kind and index make it unique.</summary>
public readonly record struct Timer(TimerKind Kind, int Index, DateTimeOffset At);

/// <summary>The life of one question to one candidate.</summary>
public enum ReferralState
{
    /// <summary>Not asked yet.</summary>
    Listed,

    /// <summary>Asked. Sent is not received.</summary>
    Sent,

    /// <summary>Seen by the candidate. Received is not accepted.</summary>
    Received,

    /// <summary>The candidate said yes.</summary>
    Accepted,

    /// <summary>The candidate said no.</summary>
    Declined,

    /// <summary>The candidate did not answer in time.</summary>
    Expired,

    /// <summary>The question was taken back.</summary>
    Cancelled,
}

/// <summary>A service or staff member in a search, in the order in which they are asked.</summary>
/// <param name="Id">The service or staff member.</param>
/// <param name="Score">What the rules gave.</param>
/// <param name="Uncertain">Whether a fact that the rules asked for was unknown; such candidates come last.</param>
/// <param name="State">How far the question has come.</param>
public readonly record struct Candidate(string Id, long Score, bool Uncertain, ReferralState State)
{
    /// <summary>Whether an answer is awaited.</summary>
    [JsonIgnore]
    public bool IsOpen => State is ReferralState.Sent or ReferralState.Received;
}
