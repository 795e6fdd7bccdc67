using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Admin.Pieces;

/// <summary>What kind of thing comes next.</summary>
public enum NextKind
{
    /// <summary>Someone does something.</summary>
    Task,

    /// <summary>Someone is asked to take the person on.</summary>
    Question,

    /// <summary>Nothing is done until something happens.</summary>
    Wait,

    /// <summary>It cannot go on by itself.</summary>
    Stuck,

    /// <summary>A workflow has ended.</summary>
    End,
}

/// <summary>Something that comes next.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Workflow">In which workflow.</param>
/// <param name="Entry">The entry of the step; 0 for an end.</param>
/// <param name="Step">The step; for an end, its result.</param>
/// <param name="By">Who does it or is asked.</param>
/// <param name="Before">Until when.</param>
public sealed record NextStep(NextKind Kind, string Workflow, int Entry, string Step, Party? By, DateTimeOffset? Before);

/// <summary>What is next after a signal: of all that waits, what the signal brought about.</summary>
public static class NextSteps
{
    /// <summary>What a signal brought about; all that waits where it was sent before and did nothing now.</summary>
    public static IReadOnlyList<NextStep> Of(Sent sent, Circuit circuit)
    {
        if (sent.WasRepeated)
            return Of(sent.State, circuit);

        var entered = sent.Happenings.OfType<Happening.StepEntered>().Select(happened => happened.Entry).ToHashSet();
        entered.UnionWith(sent.Happenings.OfType<Happening.ReferralChanged>().Where(happened => happened.State == ReferralState.Sent).Select(happened => happened.Entry));
        var ended = sent.Happenings.OfType<Happening.WorkflowEnded>().Select(happened => new NextStep(NextKind.End, happened.Workflow, 0, happened.Result, null, null));
        return [.. Of(sent.State, circuit).Where(next => entered.Contains(next.Entry)), .. ended];
    }

    /// <summary>All that waits in an enrolment: tasks first, then questions, then the rest.</summary>
    public static IReadOnlyList<NextStep> Of(Enrolment state, Circuit circuit) =>
        [.. state.Running.SelectMany(instance => instance.Stays.SelectMany(stay => Of(instance, stay, circuit))).OrderBy(next => next.Kind).ThenBy(next => next.Before ?? DateTimeOffset.MaxValue)];

    private static IEnumerable<NextStep> Of(Instance instance, Stay stay, Circuit circuit) => stay switch
    {
        Stay.Doing task => [new(NextKind.Task, instance.Workflow, task.Entry, task.Step, task.Owner, task.Due)],
        Stay.Searching search => search.Candidates
            .Select((candidate, place) => (candidate, place))
            .Where(one => one.candidate.IsOpen)
            .Select(one => new NextStep(
                NextKind.Question, instance.Workflow, search.Entry, search.Step, new Party(KindOf(circuit, instance, search), one.candidate.Id), Until(search, TimerKind.Answer, one.place))),
        Stay.Waiting wait => [new(NextKind.Wait, instance.Workflow, wait.Entry, wait.Step, null, Until(wait, TimerKind.Until, 0))],
        Stay.Stuck stuck => [new(NextKind.Stuck, instance.Workflow, stuck.Entry, stuck.Step, null, null)],
        _ => [],
    };

    private static PartyKind KindOf(Circuit circuit, Instance instance, Stay.Searching search) =>
        circuit.Workflows[instance.Workflow].Steps[search.Step].Definition is AssignStep ? PartyKind.Staff : PartyKind.Service;

    private static DateTimeOffset? Until(Stay stay, TimerKind kind, int index)
    {
        foreach (var timer in stay.Timers)
        {
            if (timer.Kind == kind && timer.Index == index)
                return timer.At;
        }

        return null;
    }
}
