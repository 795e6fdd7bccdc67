using System.Collections.Immutable;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Admin.Running;

/// <summary>What kind of thing comes next in a run.</summary>
internal enum NextKind
{
    /// <summary>Someone is to do something.</summary>
    Do,

    /// <summary>Someone is asked and has not answered.</summary>
    Answer,

    /// <summary>It waits for something to happen.</summary>
    Happen,

    /// <summary>Another workflow goes first.</summary>
    Other,

    /// <summary>It stands still until someone repairs it.</summary>
    Repair,
}

/// <summary>The one thing that comes next in a run: what, by whom, by when, and whether it is late.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Entry">The entry of its step.</param>
/// <param name="Step">Its step.</param>
/// <param name="Who">Those who are to do it, or who are asked; nobody where it only waits.</param>
/// <param name="By">When it is due, or when the answer is.</param>
/// <param name="State">How that stands.</param>
internal sealed record NextThing(NextKind Kind, int Entry, StepDefinition Step, ImmutableArray<Party> Who, DateTimeOffset? By, ShownState State)
{
    /// <summary>Everything that waits in a run, what stands still first, then by when it is due.</summary>
    public static IReadOnlyList<NextThing> AllOf(
        IEnumerable<Stay> stays, WorkflowPlan plan, IReadOnlyDictionary<int, string> claims, DateTimeOffset now, TimeSpan soon) =>
    [
        .. stays.Where(stay => stay is not Stay.Branching)
            .Select(stay => Of(stay, plan.Steps[stay.Step].Definition, claims, now, soon))
            .OrderBy(next => next.Kind != NextKind.Repair).ThenBy(next => next.By ?? DateTimeOffset.MaxValue).ThenBy(next => next.Entry),
    ];

    /// <summary>The first of them; null where nothing waits.</summary>
    public static NextThing? Of(RunLine line, WorkflowPlan plan, DateTimeOffset now, TimeSpan soon) =>
        AllOf(line.Stays, plan, line.Claims, now, soon) is [var first, ..] ? first : null;

    private static NextThing Of(Stay stay, StepDefinition step, IReadOnlyDictionary<int, string> claims, DateTimeOffset now, TimeSpan soon)
    {
        var (kind, who, by) = stay switch
        {
            Stay.Doing task => (NextKind.Do, [claims.GetValueOrDefault(task.Entry) is { } staff ? new Party(PartyKind.Staff, staff) : task.Owner], task.Due),
            Stay.Searching search => Asked(search, step),
            Stay.Stuck => (NextKind.Repair, [], null),
            Stay.Running => (NextKind.Other, [], null),
            _ => (NextKind.Happen, ImmutableArray<Party>.Empty, At(stay.Timers, TimerKind.Until)),
        };
        return new NextThing(kind, stay.Entry, step, who, by, StateOf(kind, by, now, soon));
    }

    private static (NextKind Kind, ImmutableArray<Party> Who, DateTimeOffset? By) Asked(Stay.Searching search, StepDefinition step)
    {
        var kind = step is AssignStep ? PartyKind.Staff : PartyKind.Service;
        return (
            NextKind.Answer,
            [.. search.Candidates.Where(candidate => candidate.IsOpen).Select(candidate => new Party(kind, candidate.Id))],
            At(search.Timers, TimerKind.Answer) ?? At(search.Timers, TimerKind.Until));
    }

    private static DateTimeOffset? At(ImmutableArray<Engine.Decisions.Timer> timers, TimerKind kind) =>
        timers.Where(timer => timer.Kind == kind).Select(timer => (DateTimeOffset?)timer.At).Min();

    private static ShownState StateOf(NextKind kind, DateTimeOffset? by, DateTimeOffset now, TimeSpan soon) => kind switch
    {
        NextKind.Repair => ShownState.Incident,
        NextKind.Do or NextKind.Answer when by < now => ShownState.Late,
        NextKind.Do or NextKind.Answer when by - now <= soon => ShownState.DueSoon,
        NextKind.Do => ShownState.Running,
        _ => ShownState.Waiting,
    };
}
