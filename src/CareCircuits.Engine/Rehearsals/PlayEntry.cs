using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Rehearsals;

/// <summary>One entry of a play: time first, then at most one act, then what must be so.</summary>
public sealed record PlayEntry
{
    /// <summary>How much time passes; elapsed.</summary>
    public Duration? After { get; init; }

    /// <summary>Or the instant until which time passes.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>An event happens.</summary>
    public string? Event { get; init; }

    /// <summary>The event's data.</summary>
    public JsonTree? Data { get; init; }

    /// <summary>A task is completed: the id of its step.</summary>
    public string? Complete { get; init; }

    /// <summary>The workflow of the step, where its id alone does not say.</summary>
    public string? Workflow { get; init; }

    /// <summary>How the task was completed.</summary>
    public string? Outcome { get; init; }

    /// <summary>The answers of the task's form.</summary>
    public JsonTree? Form { get; init; }

    /// <summary>A search is answered: the id of its step.</summary>
    public string? Answer { get; init; }

    /// <summary>Who answers: a service, a staff member, or <c>person</c>.</summary>
    public string? By { get; init; }

    /// <summary>What they say.</summary>
    public Reply? Reply { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>A purpose is withdrawn, or <c>enrolment</c>.</summary>
    public string? Withdraw { get; init; }

    /// <summary>A purpose is agreed to.</summary>
    public string? Consent { get; init; }

    /// <summary>Facts change.</summary>
    public Given? Set { get; init; }

    /// <summary>What must be so now; lists compare with what happened in this entry.</summary>
    public Expectation? Expect { get; init; }
}
