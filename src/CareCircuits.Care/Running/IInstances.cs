using CareCircuits.Care.Enrolling;

namespace CareCircuits.Care.Running;

/// <summary>How many runs stand at a step now.</summary>
public sealed record StepCount(string Workflow, string Step, int Count);

/// <summary>How many people have something under way in a circuit version now.</summary>
public sealed record VersionCount(string Circuit, int Version, int People);

/// <summary>One run of a workflow in a list. Whose name may be shown beside it is for the rule on files to say.</summary>
/// <param name="Enrolment">In which enrolment.</param>
/// <param name="Person">Whose.</param>
/// <param name="Circuit">The circuit.</param>
/// <param name="Version">Its version.</param>
/// <param name="Number">The number of the run in the enrolment.</param>
/// <param name="Workflow">The workflow.</param>
/// <param name="Steps">The steps that are current; empty once it has ended.</param>
/// <param name="Urgency">The highest priority of a search that is under way; 0 where there is none.</param>
/// <param name="Service">The service that its start event named, such as the hospital.</param>
/// <param name="On">The day that its start event named, such as that of the discharge.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended; null while it runs.</param>
/// <param name="Result">How it ended; null while it runs.</param>
public sealed record InstanceLine(
    EnrolmentKey Enrolment, Guid Person, string Circuit, int Version, int Number, string Workflow, IReadOnlyList<string> Steps, long Urgency,
    string? Service, DateOnly? On, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string? Result);

/// <summary>Which days a list of runs is about.</summary>
/// <param name="Service">The service that the start event named; null for any.</param>
/// <param name="From">The first day; null for the beginning.</param>
/// <param name="To">The last day; null for no end.</param>
/// <param name="RunningOnly">Whether those that have ended are left out.</param>
/// <param name="EndedOnly">Whether those that run are left out.</param>
public sealed record DayRange(string? Service = null, DateOnly? From = null, DateOnly? To = null, bool RunningOnly = false, bool EndedOnly = false);

/// <summary>The runs of workflows, as lists and drawings need them.</summary>
public interface IInstances
{
    /// <summary>How many runs stand at each step of a circuit version, by workflow and step; steps without any are left out.</summary>
    Task<IReadOnlyList<StepCount>> CountsByStepAsync(Guid network, string circuit, int version, CancellationToken cancellation);

    /// <summary>How many people have a run that has not ended in each circuit version; versions without any are left out.</summary>
    Task<IReadOnlyList<VersionCount>> PeopleByVersionAsync(Guid network, CancellationToken cancellation);

    /// <summary>The runs of these workflows whose start event named a day, by that day, the latest first.</summary>
    Task<IReadOnlyList<InstanceLine>> ByDayAsync(Guid network, IReadOnlyList<string> workflows, DayRange days, int skip, int most, CancellationToken cancellation);

    /// <summary>The runs of these workflows that have not ended, the most urgent first, then the oldest.</summary>
    Task<IReadOnlyList<InstanceLine>> RunningAsync(Guid network, IReadOnlyList<string> workflows, int skip, int most, CancellationToken cancellation);

    /// <summary>All runs of one enrolment, those that have ended included, oldest first.</summary>
    Task<IReadOnlyList<InstanceLine>> OfEnrolmentAsync(EnrolmentKey enrolment, CancellationToken cancellation);
}
