using System.Collections.Immutable;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Rehearsals;

/// <summary>One enrolment in virtual time: its state, its world, its clock, and all that has happened.</summary>
internal sealed class Stage(Circuit circuit, Enrolment beginning, World world, DateTimeOffset beginsAt)
{
    /// <summary>More timers than this before a moment is a workflow that turns on the spot.</summary>
    private const int MostTimers = 100_000;

    private DateTimeOffset now = beginsAt;
    private readonly List<Happening> happenings = [];
    private readonly List<Played> played = [];

    public Enrolment Enrolment { get; private set; } = beginning;

    public IReadOnlyList<Happening> Happenings => happenings;

    public IReadOnlyList<Played> Played => played;

    public Situation Situation => world.Situation;

    /// <summary>What time it is.</summary>
    public DateTimeOffset Now => now;

    /// <summary>Why the last signal was refused; null where it was not.</summary>
    public Refusal? Refused { get; private set; }

    /// <summary>Lets time pass, firing every timer up to and including the moment in order; why not, where that would be backwards.</summary>
    public string? LetTimePass(Duration? after, DateTimeOffset? at)
    {
        var until = at ?? (after is { } duration ? now + duration.Elapsed : now);
        if (until < now)
            return $"time cannot go back from {Shown(now)} to {Shown(until)}";

        for (var fired = 0; NextTimer(until) is { } due; fired++)
        {
            if (fired == MostTimers)
                return $"more than {MostTimers} timers fired before {Shown(until)}; {Enrolment.Running.First().Workflow} turns on the spot";
            if (due.At > now)
                now = due.At;
            if (Send(due.Signal) is { } refused)
                return refused;
        }

        now = until;
        return null;
    }

    /// <summary>Sends a signal; why not, where it was refused.</summary>
    public string? Send(Signal signal)
    {
        var situation = world.Situation;
        switch (Decider.Decide(circuit, Enrolment, signal, situation, now))
        {
            case Outcome<Decision>.Accepted(var decision):
                played.Add(new Played(now, signal, situation, decision.After) { Happenings = decision.Happenings });
                Enrolment = decision.After;
                world.Person = decision.Person;
                happenings.AddRange(decision.Happenings);
                Refused = null;
                return null;
            case Outcome<Decision>.Refused(var reason):
                Refused = reason;
                return $"not possible: {Told(reason)}";
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Changes facts; what is wrong with them, if anything.</summary>
    public string? Set(Given given)
    {
        world.Take(given);
        Enrolment = world.Of(Enrolment, given);
        return world.Problems.Count > 0 ? string.Join("; ", world.Problems) : null;
    }

    /// <summary>The only stay of that kind at <paramref name="step"/>; why not, where there is none or more than one.</summary>
    public string? Open<T>(string step, string? workflow, out T? open)
        where T : Stay
    {
        var found = Enrolment.Running
            .Where(instance => workflow is null || instance.Workflow == workflow)
            .SelectMany(instance => instance.Stays.OfType<T>())
            .Where(stay => stay.Step == step)
            .ToList();
        open = found.Count == 1 ? found[0] : null;
        return found.Count switch
        {
            0 when Open().Contains(step) && workflow is null => $"not possible: {step} is open, but is no {(typeof(T) == typeof(Stay.Doing) ? "task" : "search")}",
            0 => $"not possible: {step} is not open{(workflow is null ? "" : $" in {workflow}")}{OpenNow()}",
            1 => null,
            _ when workflow is null => $"not possible: {step} is open more than once; name its workflow",
            _ => $"not possible: {step} is open more than once in {workflow}",
        };
    }

    /// <summary>The ids of the steps that wait now, in the order of the alphabet.</summary>
    public IReadOnlyList<string> Open() =>
    [
        .. Enrolment.Running
            .SelectMany(instance => instance.Stays)
            .Where(stay => stay is Stay.Doing or Stay.Waiting or Stay.Searching)
            .Select(stay => stay.Step)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Faults of the scenario itself that showed only now: rules asked for a code that it does not give.</summary>
    public IEnumerable<string> Problems(int since) =>
        from incident in happenings.Skip(since).OfType<Happening.IncidentRaised>()
        where incident.Code == IncidentCodes.FactMissing
        select $"{incident.Step}: {incident.Detail}";

    /// <summary>The incidents that came from number <paramref name="since"/> on, with their reasons: they explain why other things did not come.</summary>
    public IEnumerable<string> Incidents(int since) =>
        from incident in happenings.Skip(since).OfType<Happening.IncidentRaised>()
        select $"{incident.Step} stands still: {incident.Detail}";

    private string OpenNow() => Open() is { Count: > 0 } open ? $" (open now: {string.Join(", ", open)})" : " (nothing is open)";

    private (DateTimeOffset At, Signal.Due Signal)? NextTimer(DateTimeOffset until)
    {
        var due = Enrolment.Running
            .SelectMany(instance => instance.Stays)
            .SelectMany(stay => stay.Timers, (stay, timer) => (Stay: stay, Timer: timer))
            .Where(pending => pending.Timer.At <= until)
            .OrderBy(pending => pending.Timer.At)
            .ThenBy(pending => pending.Stay.Entry)
            .ThenBy(pending => pending.Timer.Kind)
            .ThenBy(pending => pending.Timer.Index)
            .ToImmutableArray();
        return due.IsEmpty ? null : (due[0].Timer.At, new Signal.Due(due[0].Stay.Entry, due[0].Timer.Kind, due[0].Timer.Index));
    }

    private static string Shown(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", System.Globalization.CultureInfo.InvariantCulture);

    private static string Told(Refusal refusal) => refusal switch
    {
        Refusal.DataInvalid invalid => string.Join("; ", invalid.Faults.Select(fault => $"{fault.Name} {fault.Problem}")),
        Refusal.OutcomeUnknown unknown => $"{unknown.Step} has no outcome {unknown.Given}",
        Refusal.AnswerNotExpected answer => $"{answer.Step} does not wait for an answer by {answer.By}",
        Refusal.EventUnknown @event => $"there is no event {@event.Event}",
        Refusal.PurposeUnknown purpose => $"there is no purpose {purpose.Purpose}",
        Refusal.EnrolmentHasEnded => "the enrolment has ended",
        Refusal.ConsentNotHeld consent => $"no consent for {consent.Purpose} holds",
        _ => refusal.Code,
    };
}
