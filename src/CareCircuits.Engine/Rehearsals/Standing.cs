using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Rehearsals;

/// <summary>The world of a play as it stands after its last entry: what there is to do, what may come, and what the entry brought.</summary>
public sealed record Standing
{
    /// <summary>What time it is.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The enrolment as it is.</summary>
    public required Enrolment Enrolment { get; init; }

    /// <summary>What is known around it: the person, the services, the staff.</summary>
    public required Situation Situation { get; init; }

    /// <summary>What is open, the oldest first.</summary>
    public required IReadOnlyList<OpenStep> Open { get; init; }

    /// <summary>The events that would move or start something, those that are awaited first.</summary>
    public required IReadOnlyList<PossibleEvent> Events { get; init; }

    /// <summary>The questions that may be answered.</summary>
    public required IReadOnlyList<OpenQuestion> Questions { get; init; }

    /// <summary>The moments that come by themselves if nothing else does, the next one first.</summary>
    public required IReadOnlyList<ComingMoment> Coming { get; init; }

    /// <summary>What each running workflow keeps, the oldest first.</summary>
    public required IReadOnlyList<RunningData> Data { get; init; }

    /// <summary>The workflows that have ended, in order.</summary>
    public required IReadOnlyList<EndedWorkflow> Ended { get; init; }

    /// <summary>What the last entry brought: who was told, reminded, asked, what was shared.</summary>
    public required IReadOnlyList<Happening> Last { get; init; }

    internal static Standing Of(Circuit circuit, Stage stage, int since)
    {
        var stays = stage.Enrolment.Running.SelectMany(instance => instance.Stays, (instance, stay) => (Instance: instance, Stay: stay)).OrderBy(pair => pair.Stay.Entry).ToList();
        return new Standing
        {
            Now = stage.Now,
            Enrolment = stage.Enrolment,
            Situation = stage.Situation,
            Open = [.. stays.Where(pair => pair.Stay is Stay.Doing or Stay.Waiting or Stay.Searching or Stay.Stuck).Select(pair => OpenStep.Of(circuit, pair.Instance, pair.Stay))],
            Events = PossibleEvent.Of(circuit, stage.Enrolment),
            Questions =
            [
                .. stays.Where(pair => pair.Stay is Stay.Searching).Select(pair => new OpenQuestion(
                    pair.Instance.Workflow, pair.Stay.Step, [.. ((Stay.Searching)pair.Stay).Candidates.Where(candidate => candidate.IsOpen).Select(candidate => candidate.Id), Party.Person.Id])),
            ],
            Coming =
            [
                .. stays.SelectMany(pair => pair.Stay.Timers, (pair, timer) => new ComingMoment(timer.At, pair.Instance.Workflow, pair.Stay.Step, timer.Kind)).OrderBy(moment => moment.At),
            ],
            Data =
            [
                .. stage.Enrolment.Running.Select(instance => new RunningData(
                    instance.Number, instance.Workflow, circuit.Workflows[instance.Workflow].Definition.Data.Keys.ToDictionary(name => name, name => instance.Data[name], StringComparer.Ordinal))),
            ],
            Ended = [.. stage.Happenings.OfType<Happening.WorkflowEnded>().Select(ended => new EndedWorkflow(ended.Workflow, ended.Result))],
            Last = [.. stage.Happenings.Skip(since)],
        };
    }
}

/// <summary>A question to candidates that may be answered by any of <paramref name="By"/>; <c>person</c> may say no at any time.</summary>
public sealed record OpenQuestion(string Workflow, string Step, IReadOnlyList<string> By);

/// <summary>A moment that comes by itself.</summary>
public sealed record ComingMoment(DateTimeOffset At, string Workflow, string Step, TimerKind Kind);

/// <summary>What a running workflow keeps, by name; null where a datum has no value.</summary>
public sealed record RunningData(int Instance, string Workflow, IReadOnlyDictionary<string, object?> Values);

/// <summary>A workflow that has ended.</summary>
public sealed record EndedWorkflow(string Workflow, string Result);
