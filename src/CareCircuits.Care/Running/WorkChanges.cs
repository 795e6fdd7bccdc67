using System.Collections.Immutable;
using CareCircuits.Care.Outbox;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Running;

/// <summary>A task that was opened, is open again, or has another owner.</summary>
public sealed record OpenedTask(int Instance, string Workflow, int Entry, string Step, Party Owner, DateTimeOffset Since, DateTimeOffset? Due);

/// <summary>A task that is no longer open: done with an outcome, or cancelled where that is null.</summary>
public sealed record ClosedTask(int Entry, string? Outcome);

/// <summary>How a question to a candidate stands now.</summary>
public sealed record ReferralRow(int Instance, string Workflow, int Entry, string Step, Party To, ReferralState State, string? Reason, DateTimeOffset? AnswerBy);

/// <summary>A moment at which a signal must be sent; entry, kind and index make it unique in its enrolment.</summary>
public readonly record struct DueKey(int Entry, TimerKind Kind, int Index);

/// <summary>A due row to be written.</summary>
/// <param name="Key">Which moment.</param>
/// <param name="At">When.</param>
/// <param name="Urgency">Higher goes first: that of the search it belongs to, or of the workflow.</param>
public sealed record DueRow(DueKey Key, DateTimeOffset At, long Urgency);

/// <summary>An incident that was raised.</summary>
public sealed record OpenedIncident(int Instance, string Workflow, int Entry, string Step, string Code, string Detail);

/// <summary>A run of a workflow that began, moved or ended.</summary>
/// <param name="Number">Its number in the enrolment.</param>
/// <param name="Workflow">The workflow.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Steps">The steps that are current, in the order of their entries; those that only hold branches are left out.</param>
/// <param name="Urgency">The highest priority of a search that is under way; 0 where there is none.</param>
/// <param name="Service">The service that its start event named, such as the hospital.</param>
/// <param name="On">The day that its start event named, such as that of the discharge.</param>
/// <param name="Result">How it ended; null while it runs.</param>
public sealed record MovedInstance(
    int Number, string Workflow, DateTimeOffset StartedAt, ImmutableArray<string> Steps, long Urgency, string? Service, DateOnly? On, string? Result);

/// <summary>The rows that follow from one decision: the difference between what was pending before and after it.</summary>
public sealed record WorkChanges
{
    /// <summary>Tasks that were opened.</summary>
    public ImmutableArray<OpenedTask> OpenedTasks { get; init; } = [];

    /// <summary>Tasks that are no longer open.</summary>
    public ImmutableArray<ClosedTask> ClosedTasks { get; init; } = [];

    /// <summary>Runs of workflows that began, moved or ended.</summary>
    public ImmutableArray<MovedInstance> Instances { get; init; } = [];

    /// <summary>Questions to candidates that changed, as they stand now.</summary>
    public ImmutableArray<ReferralRow> Referrals { get; init; } = [];

    /// <summary>Due rows to be written.</summary>
    public ImmutableArray<DueRow> AddedDues { get; init; } = [];

    /// <summary>Due rows to be removed: consumed, or gone with their step.</summary>
    public ImmutableArray<DueKey> RemovedDues { get; init; } = [];

    /// <summary>Incidents that were raised.</summary>
    public ImmutableArray<OpenedIncident> OpenedIncidents { get; init; } = [];

    /// <summary>The entries of incidents that are over.</summary>
    public ImmutableArray<int> ClosedIncidents { get; init; } = [];

    /// <summary>What is to be delivered after keeping.</summary>
    public ImmutableArray<OutboxMessage> Messages { get; init; } = [];
}
