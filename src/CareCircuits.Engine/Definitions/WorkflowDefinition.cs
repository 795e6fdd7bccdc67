using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Definitions;

/// <summary>One small optional workflow of a circuit: a state machine in which exactly one step is current.</summary>
public sealed record WorkflowDefinition : IRegion
{
    /// <summary>The workflow's id, also the name of its file.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required Wording Title { get; init; }

    /// <summary>The event that starts it; null where only another workflow runs it.</summary>
    public string? StartsOn { get; init; }

    /// <summary>Whether an enrolment has at most one running instance of it.</summary>
    public bool Once { get; init; }

    /// <summary>The promise that the person never goes longer without human contact.</summary>
    public Duration? ContactWithin { get; init; }

    /// <summary>What an instance keeps, by name.</summary>
    public IReadOnlyDictionary<string, DataType> Data { get; init; } = new Dictionary<string, DataType>();

    /// <inheritdoc/>
    public required string Start { get; init; }

    /// <summary>Where an event leads from whatever step is current: a step of the workflow, or <see cref="Targets.Stop"/>.</summary>
    public IReadOnlyDictionary<string, string> On { get; init; } = new Dictionary<string, string>();

    /// <inheritdoc/>
    public required IReadOnlyList<StepDefinition> Steps { get; init; }
}

/// <summary>A state machine: a workflow, or one branch of a parallel step. A target is the id of a step of the same region.</summary>
public interface IRegion
{
    /// <summary>The step that is entered first.</summary>
    string Start { get; }

    /// <summary>Its own steps, without those of branches inside it.</summary>
    IReadOnlyList<StepDefinition> Steps { get; }
}

/// <summary>Targets and results with a meaning of their own.</summary>
public static class Targets
{
    /// <summary>An <c>on</c> that leads here ends the whole workflow.</summary>
    public const string Stop = "stop";

    /// <summary>The result of a workflow that was stopped.</summary>
    public const string Stopped = "stopped";
}

/// <summary>The events that every circuit knows without declaring them.</summary>
public static class BuiltInEvents
{
    /// <summary>The person said yes: the enrolment becomes active.</summary>
    public const string EnrolmentConfirmed = "enrolment.confirmed";

    /// <summary>The person took back a consent. Its datum <c>purpose</c> says which.</summary>
    public const string ConsentWithdrawn = "consent.withdrawn";

    /// <summary>The person left: every workflow stops. It cannot be handled.</summary>
    public const string EnrolmentEnded = "enrolment.ended";

    /// <summary>The built-in events with their data, as if they were declared.</summary>
    public static IReadOnlyList<EventDefinition> All { get; } =
    [
        new() { Id = EnrolmentConfirmed, Title = Wording.None },
        new()
        {
            Id = ConsentWithdrawn, Title = Wording.None,
            Data = new Dictionary<string, DataType> { ["purpose"] = new() { Type = DataKind.Text } },
        },
        new() { Id = EnrolmentEnded, Title = Wording.None },
    ];
}
