using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Running;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Enrolments;

/// <summary>The runs of workflows in a database.</summary>
internal sealed class InstanceStore(CareStore store) : IInstances
{
    public async Task<IReadOnlyList<StepCount>> CountsByStepAsync(Guid network, string circuit, int version, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var rows = await context.Set<StoredInstance>()
            .Where(row => row.Network == network && row.Circuit == circuit && row.Version == version && row.EndedAt == null)
            .GroupBy(row => new { row.Workflow, row.Steps })
            .Select(group => new { group.Key.Workflow, group.Key.Steps, Count = group.Count() })
            .ToListAsync(cancellation).ConfigureAwait(false);

        // A run with branches stands at several steps at once, and counts at each.
        return
        [
            .. rows.SelectMany(row => StepsIn(row.Steps), (row, step) => (row.Workflow, Step: step, row.Count))
                .GroupBy(at => (at.Workflow, at.Step))
                .Select(at => new StepCount(at.Key.Workflow, at.Key.Step, at.Sum(one => one.Count)))
                .OrderBy(count => count.Workflow, StringComparer.Ordinal).ThenBy(count => count.Step, StringComparer.Ordinal),
        ];
    }

    public async Task<IReadOnlyList<VersionCount>> PeopleByVersionAsync(Guid network, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var counts = await context.Set<StoredInstance>()
            .Where(row => row.Network == network && row.EndedAt == null)
            .GroupBy(row => new { row.Circuit, row.Version })
            .Select(group => new { group.Key.Circuit, group.Key.Version, People = group.Select(row => row.Enrolment).Distinct().Count() })
            .ToListAsync(cancellation).ConfigureAwait(false);
        return [.. counts.Select(count => new VersionCount(count.Circuit, count.Version, count.People)).OrderBy(count => count.Circuit, StringComparer.Ordinal).ThenBy(count => count.Version)];
    }

    public async Task<IReadOnlyList<InstanceLine>> ByDayAsync(
        Guid network, IReadOnlyList<string> workflows, DayRange days, int skip, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var runs = days.RunningOnly
            ? (await RunningAsync(context, network, workflows, cancellation).ConfigureAwait(false)).Where(row => row.On != null)
            : context.Set<StoredInstance>().Where(row => row.Network == network && workflows.Contains(row.Workflow) && row.On != null);
        if (days.Service is { } service)
            runs = runs.Where(row => row.Service == service);
        if (days.From is { } from)
            runs = runs.Where(row => row.On >= from);
        if (days.To is { } to)
            runs = runs.Where(row => row.On <= to);
        if (days.EndedOnly)
            runs = runs.Where(row => row.EndedAt != null);
        var page = runs.OrderByDescending(row => row.On).ThenByDescending(row => row.StartedAt).ThenBy(row => row.Enrolment).ThenBy(row => row.Number)
            .Skip(skip).Take(most);
        var rows = await WithPeople(context, page)
            .OrderByDescending(at => at.Row.On).ThenByDescending(at => at.Row.StartedAt).ThenBy(at => at.Row.Enrolment).ThenBy(at => at.Row.Number)
            .ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.Select(LineOf)];
    }

    public async Task<IReadOnlyList<InstanceLine>> RunningAsync(Guid network, IReadOnlyList<string> workflows, int skip, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var runs = await RunningAsync(context, network, workflows, cancellation).ConfigureAwait(false);
        var page = runs.OrderByDescending(row => row.Urgency).ThenBy(row => row.StartedAt).ThenBy(row => row.Enrolment).ThenBy(row => row.Number).Skip(skip).Take(most);
        var rows = await WithPeople(context, page)
            .OrderByDescending(at => at.Row.Urgency).ThenBy(at => at.Row.StartedAt).ThenBy(at => at.Row.Enrolment).ThenBy(at => at.Row.Number)
            .ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.Select(LineOf)];
    }

    public async Task<IReadOnlyList<InstanceLine>> OfEnrolmentAsync(EnrolmentKey enrolment, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var theirs = context.Set<StoredInstance>().Where(row => row.Network == enrolment.Network && row.Enrolment == enrolment.Enrolment);
        var rows = await WithPeople(context, theirs).OrderBy(at => at.Row.Number).ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.Select(LineOf)];
    }

    /// <summary>Those that run, circuit version by circuit version, of which there are few: the index of running ones begins with them.</summary>
    private static async Task<IQueryable<StoredInstance>> RunningAsync(
        CareContext context, Guid network, IReadOnlyList<string> workflows, CancellationToken cancellation)
    {
        var versions = await context.Set<StoredCircuit>().Where(row => row.Network == network)
            .Select(row => new { row.Id, row.Version }).ToListAsync(cancellation).ConfigureAwait(false);
        IQueryable<StoredInstance>? all = null;
        foreach (var version in versions)
        {
            var (circuit, number) = (version.Id, version.Version);
            var runs = context.Set<StoredInstance>().Where(row =>
                row.Network == network && row.Circuit == circuit && row.Version == number && workflows.Contains(row.Workflow) && row.EndedAt == null);
            all = all is null ? runs : all.Concat(runs);
        }

        return all ?? context.Set<StoredInstance>().Where(_ => false);
    }

    private static IQueryable<InstanceAt> WithPeople(CareContext context, IQueryable<StoredInstance> runs) => runs
        .Join(
            context.Set<StoredEnrolment>(),
            row => new { row.Network, Id = row.Enrolment },
            enrolment => new { enrolment.Network, enrolment.Id },
            (row, enrolment) => new InstanceAt { Row = row, Person = enrolment.Person })
        .AsNoTracking();

    private static InstanceLine LineOf(InstanceAt at) => new(
        new EnrolmentKey(at.Row.Network, at.Row.Enrolment), at.Person, at.Row.Circuit, at.Row.Version, at.Row.Number, at.Row.Workflow, StepsIn(at.Row.Steps),
        at.Row.Urgency, at.Row.Service, at.Row.On, at.Row.StartedAt, at.Row.EndedAt, at.Row.Result);

    private static string[] StepsIn(string steps) => steps.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private sealed class InstanceAt
    {
        public required StoredInstance Row { get; init; }

        public required Guid Person { get; init; }
    }
}
