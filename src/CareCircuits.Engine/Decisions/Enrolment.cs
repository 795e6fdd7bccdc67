using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Engine.Decisions;

/// <summary>Where an enrolment stands.</summary>
public enum EnrolmentStatus
{
    /// <summary>From the first contact on, before anyone has agreed to anything.</summary>
    Proposed,

    /// <summary>The person said yes.</summary>
    Active,

    /// <summary>The person left, or the circuit is over for them. Nothing moves any more.</summary>
    Ended,
}

/// <summary>
/// A person in a circuit: the state on which signals are decided. Never changed; a decision holds the next one.
/// The unit is the enrolment and not the instance, because an event reaches all its instances at once (decision note 0005).
/// </summary>
public sealed record Enrolment
{
    /// <summary>The enrolment's own id.</summary>
    public required string Id { get; init; }

    /// <summary>The circuit version that it is pinned to until it is moved on purpose.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Where it stands.</summary>
    public EnrolmentStatus Status { get; init; }

    /// <summary>The day on which the person said yes.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The purposes for which a consent holds.</summary>
    public ImmutableSortedSet<string> Consents { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The workflows that run, oldest first. Those that have ended may be left out by whoever loads them.</summary>
    public ImmutableArray<Instance> Instances { get; init; } = [];

    /// <summary>The number of the youngest instance.</summary>
    public int LastInstance { get; init; }

    /// <summary>The number of the last step entry. Every entry of a step in this enrolment has its own.</summary>
    public int LastEntry { get; init; }

    /// <summary>The instances that have not ended, oldest first.</summary>
    [JsonIgnore]
    public IEnumerable<Instance> Running => Instances.Where(instance => instance.Result is null);

    /// <summary>What rules and expressions see of it.</summary>
    public EnrolmentFacts FactsWith(bool hasCarePlan, bool hasCaseManager) => new()
    {
        Active = Status == EnrolmentStatus.Active,
        Since = Since,
        HasCarePlan = hasCarePlan,
        HasCaseManager = hasCaseManager,
        Consents = Consents,
    };
}

/// <summary>One run of a workflow.</summary>
public sealed record Instance
{
    /// <summary>Its number in the enrolment; a lower one is older.</summary>
    public required int Number { get; init; }

    /// <summary>The workflow that runs.</summary>
    public required string Workflow { get; init; }

    /// <summary>When it started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>What it keeps.</summary>
    public required DataFacts Data { get; init; }

    /// <summary>How it ended; null while it runs.</summary>
    public string? Result { get; init; }

    /// <summary>The steps that are current: one, and those of the branches inside it.</summary>
    public ImmutableArray<Stay> Stays { get; init; } = [];
}
