using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Work;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Engine.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Work;

/// <summary>How much waits, one task by itself, and questions as those see them who asked.</summary>
internal sealed partial class WorkStore
{
    public async Task<WorkCounts> CountsAsync(Guid network, IReadOnlyList<Party> parties, string staff, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var tasks = await PartyRows.Tasks(context, network, parties)
            .GroupBy(_ => 1)
            .Select(all => new
            {
                Open = all.Count(),
                Late = all.Count(row => row.Due < now),
                Mine = all.Count(row => row.ClaimedBy == staff || (row.ClaimedBy == null && row.OwnerKind == PartyKind.Staff && row.OwnerId == staff)),
            })
            .FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
        var questions = await PartyRows.Questions(context, network, parties).CountAsync(cancellation).ConfigureAwait(false);
        var unread = await PartyRows.Unread(context, network, parties).CountAsync(cancellation).ConfigureAwait(false);
        return new WorkCounts(tasks?.Open ?? 0, tasks?.Late ?? 0, tasks?.Mine ?? 0, questions, unread);
    }

    public async Task<OpenTask?> TaskAsync(EnrolmentKey enrolment, int entry, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var found = await context.Set<StoredTask>().AsNoTracking()
            .Where(row => row.Network == enrolment.Network && row.Enrolment == enrolment.Enrolment && row.Entry == entry && row.ClosedAt == null)
            .Join(
                context.Set<StoredEnrolment>(),
                row => new { row.Network, Id = row.Enrolment },
                of => new { of.Network, of.Id },
                (row, of) => new { Row = row, of.Person, of.Circuit, of.Version })
            .FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
        return found is null
            ? null
            : new OpenTask(
                enrolment, found.Person, found.Circuit, found.Version, found.Row.Workflow, entry, found.Row.Step,
                new Party(found.Row.OwnerKind, found.Row.OwnerId), found.Row.ClaimedBy, found.Row.Since, found.Row.Due);
    }

    public async Task<IReadOnlyList<Referral>> AskedAsync(Guid network, IReadOnlyList<SearchPlace> searches, int skip, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var (workflows, steps) = (searches.Select(place => place.Workflow).Distinct().ToArray(), searches.Select(place => place.Step).Distinct().ToArray());
        var places = searches.Select(place => $"{place.Circuit}/{place.Workflow}/{place.Step}").ToArray();
        var open = context.Set<StoredReferral>()
            .Where(row => row.Network == network && (row.State == ReferralState.Sent || row.State == ReferralState.Received)
                && workflows.Contains(row.Workflow) && steps.Contains(row.Step));
        var rows = await With(context, open)
            .Where(at => places.Contains(at.Circuit + "/" + at.Row.Workflow + "/" + at.Row.Step))
            .OrderBy(at => at.Row.AnswerBy == null).ThenBy(at => at.Row.AnswerBy).ThenBy(at => at.Row.Enrolment).ThenBy(at => at.Row.Entry).ThenBy(at => at.Row.ToId)
            .Skip(skip).Take(most).ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.Select(ReferralOf)];
    }
}
