using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Work;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Keys;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;
using CareCircuits.Engine.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Work;

/// <summary>What waits for people, in a database.</summary>
internal sealed partial class WorkStore(CareStore store, Tables tables, MasterKey master) : IWork
{
    private static readonly string[] TheTask = [nameof(StoredTask.Network), nameof(StoredTask.Enrolment), nameof(StoredTask.Entry)];

    private readonly Statement take = tables.Tasks.Update(
        [nameof(StoredTask.ClaimedBy)],
        TheTask,
        $"and {tables.Tasks[nameof(StoredTask.ClosedAt)].Name} is null and coalesce({tables.Tasks[nameof(StoredTask.ClaimedBy)].Name}, $1) = $1");

    private readonly Statement giveBack = tables.Tasks.Update(
        [nameof(StoredTask.ClaimedBy)], TheTask, $"and {tables.Tasks[nameof(StoredTask.ClosedAt)].Name} is null");

    private readonly Statement handOver = tables.Tasks.Update(
        [nameof(StoredTask.ClaimedBy)],
        TheTask,
        $"and {tables.Tasks[nameof(StoredTask.ClosedAt)].Name} is null and coalesce({tables.Tasks[nameof(StoredTask.ClaimedBy)].Name}, '') = $5",
        nameof(StoredTask.ClaimedBy));

    public async Task<IReadOnlyList<OpenTask>> TasksAsync(Guid network, IReadOnlyList<Party> owners, int skip, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var rows = await PartyRows.Tasks(context, network, owners)
            .OrderBy(row => row.Due == null).ThenBy(row => row.Due).ThenBy(row => row.Enrolment).ThenBy(row => row.Entry).Skip(skip).Take(most)
            .Join(
                context.Set<StoredEnrolment>(),
                row => new { row.Network, Id = row.Enrolment },
                enrolment => new { enrolment.Network, enrolment.Id },
                (row, enrolment) => new { Row = row, enrolment.Person, enrolment.Circuit, enrolment.Version })
            .OrderBy(at => at.Row.Due == null).ThenBy(at => at.Row.Due).ThenBy(at => at.Row.Enrolment).ThenBy(at => at.Row.Entry)
            .AsNoTracking().ToListAsync(cancellation).ConfigureAwait(false);
        return
        [
            .. rows.Select(at => new OpenTask(
                new EnrolmentKey(network, at.Row.Enrolment), at.Person, at.Circuit, at.Version, at.Row.Workflow, at.Row.Entry, at.Row.Step,
                new Party(at.Row.OwnerKind, at.Row.OwnerId), at.Row.ClaimedBy, at.Row.Since, at.Row.Due)),
        ];
    }

    public async Task<IReadOnlyList<Referral>> QuestionsAsync(Guid network, IReadOnlyList<Party> asked, int skip, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var waiting = PartyRows.Questions(context, network, asked)
            .OrderBy(row => row.AnswerBy == null).ThenBy(row => row.AnswerBy).ThenBy(row => row.Enrolment).ThenBy(row => row.Entry)
            .Skip(skip).Take(most);
        var rows = await With(context, waiting)
            .OrderBy(at => at.Row.AnswerBy == null).ThenBy(at => at.Row.AnswerBy).ThenBy(at => at.Row.Enrolment).ThenBy(at => at.Row.Entry)
            .ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.Select(ReferralOf)];
    }

    public async Task<IReadOnlyList<Referral>> ReferralsAsync(EnrolmentKey enrolment, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var theirs = context.Set<StoredReferral>().Where(row => row.Network == enrolment.Network && row.Enrolment == enrolment.Enrolment)
            .OrderByDescending(row => row.ChangedAt).ThenByDescending(row => row.Entry).Take(most);
        var rows = await With(context, theirs).OrderByDescending(at => at.Row.ChangedAt).ThenByDescending(at => at.Row.Entry)
            .ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.Select(ReferralOf)];
    }

    public async Task<IReadOnlyList<Asked>> AskedInAsync(
        Guid network, IReadOnlyList<Guid> enrolments, IReadOnlyList<string> workflows, int most, CancellationToken cancellation)
    {
        if (enrolments.Count == 0)
            return [];

        await using var context = store.NewContext();
        var theirs = context.Set<StoredReferral>()
            .Where(row => row.Network == network && enrolments.Contains(row.Enrolment) && workflows.Contains(row.Workflow))
            .OrderByDescending(row => row.ChangedAt).ThenByDescending(row => row.Entry).ThenBy(row => row.ToId).Take(most);
        var rows = await With(context, theirs)
            .Join(
                context.Set<StoredKey>(),
                at => new { at.Row.Network, at.Person },
                key => new { key.Network, key.Person },
                (at, key) => new { at.Row, at.Person, key.Wrapped })
            .OrderByDescending(at => at.Row.ChangedAt).ThenByDescending(at => at.Row.Entry).ThenBy(at => at.Row.ToId)
            .ToListAsync(cancellation).ConfigureAwait(false);
        return
        [
            .. rows.Select(at => new Asked(
                new EnrolmentKey(network, at.Row.Enrolment), at.Row.Instance, at.Row.Entry, at.Row.Step, new Party(at.Row.ToKind, at.Row.ToId), at.Row.State, at.Row.ChangedAt,
                at.Row.Reason is { } reason
                    ? master.Unwrap(at.Wrapped, network, at.Person).Open<string>(reason, nameof(StoredReferral.Reason), network, at.Row.Enrolment, at.Row.Entry)
                    : null)),
        ];
    }

    public async Task<IReadOnlyList<OpenIncident>> IncidentsAsync(Guid network, int skip, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var rows = await context.Set<StoredIncident>().Where(row => row.Network == network && row.ClosedAt == null)
            .OrderBy(row => row.RaisedAt).ThenBy(row => row.Enrolment).ThenBy(row => row.Entry).Skip(skip).Take(most)
            .Join(
                context.Set<StoredEnrolment>(),
                row => new { row.Network, Id = row.Enrolment },
                enrolment => new { enrolment.Network, enrolment.Id },
                (row, enrolment) => new { Row = row, enrolment.Person, enrolment.Circuit, enrolment.Version })
            .Join(
                context.Set<StoredKey>(),
                at => new { at.Row.Network, at.Person },
                key => new { key.Network, key.Person },
                (at, key) => new { at.Row, at.Person, at.Circuit, at.Version, key.Wrapped })
            .OrderBy(at => at.Row.RaisedAt).ThenBy(at => at.Row.Enrolment).ThenBy(at => at.Row.Entry)
            .AsNoTracking().ToListAsync(cancellation).ConfigureAwait(false);
        return
        [
            .. rows.Select(at => new OpenIncident(
                new EnrolmentKey(network, at.Row.Enrolment), at.Circuit, at.Version, at.Row.Workflow, at.Row.Entry, at.Row.Step, at.Row.Code,
                master.Unwrap(at.Wrapped, network, at.Person).Open<string>(at.Row.Detail, nameof(StoredIncident.Detail), network, at.Row.Enrolment, at.Row.Entry),
                at.Row.RaisedAt)),
        ];
    }

    public async Task<bool> ClaimAsync(EnrolmentKey enrolment, int entry, string? staff, CancellationToken cancellation)
    {
        var order = staff is null
            ? giveBack.With(null, enrolment.Network, enrolment.Enrolment, entry)
            : take.With(staff, enrolment.Network, enrolment.Enrolment, entry);
        return await store.WriteAsync([order.MustTouch()], cancellation).ConfigureAwait(false) is null;
    }

    public async Task<bool> HandOverAsync(EnrolmentKey enrolment, int entry, string? from, string? to, CancellationToken cancellation)
    {
        var order = handOver.With(to, enrolment.Network, enrolment.Enrolment, entry, from ?? "");
        return await store.WriteAsync([order.MustTouch()], cancellation).ConfigureAwait(false) is null;
    }

    private static IQueryable<ReferralAt> With(CareContext context, IQueryable<StoredReferral> referrals) => referrals
        .Join(
            context.Set<StoredEnrolment>(),
            row => new { row.Network, Id = row.Enrolment },
            enrolment => new { enrolment.Network, enrolment.Id },
            (row, enrolment) => new ReferralAt { Row = row, Person = enrolment.Person, Circuit = enrolment.Circuit, Version = enrolment.Version })
        .AsNoTracking();

    private static Referral ReferralOf(ReferralAt at) => new(
        new EnrolmentKey(at.Row.Network, at.Row.Enrolment), at.Person, at.Circuit, at.Version, at.Row.Workflow, at.Row.Entry, at.Row.Step,
        new Party(at.Row.ToKind, at.Row.ToId), at.Row.State, at.Row.ChangedAt, at.Row.AnswerBy);

    /// <summary>A question and whose it is.</summary>
    private sealed class ReferralAt
    {
        public required StoredReferral Row { get; init; }

        public required Guid Person { get; init; }

        public required string Circuit { get; init; }

        public required int Version { get; init; }
    }
}
