using CareCircuits.Care.Access;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Engine.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Access;

/// <summary>What ties people to enrolments beside their state: senders, claims, and yeses in workflows that still run.</summary>
internal static class FileTies
{
    public static async Task<IReadOnlyDictionary<Guid, Ties>> FindAsync(CareContext context, Guid network, Guid[] enrolments, CancellationToken cancellation)
    {
        if (enrolments.Length == 0)
            return new Dictionary<Guid, Ties>();

        var senders = await context.Set<StoredSending>()
            .Where(row => row.Network == network && enrolments.Contains(row.Enrolment))
            .Select(row => new { row.Enrolment, row.Service }).ToListAsync(cancellation).ConfigureAwait(false);
        var claims = await context.Set<StoredTask>()
            .Where(row => row.Network == network && enrolments.Contains(row.Enrolment) && row.ClosedAt == null && row.ClaimedBy != null)
            .Select(row => new { row.Enrolment, row.Entry, row.ClaimedBy }).ToListAsync(cancellation).ConfigureAwait(false);
        var accepted = await context.Set<StoredReferral>()
            .Where(row => row.Network == network && enrolments.Contains(row.Enrolment) && row.State == ReferralState.Accepted
                && context.Set<StoredInstance>().Any(run =>
                    run.Network == row.Network && run.Enrolment == row.Enrolment && run.Number == row.Instance && run.EndedAt == null))
            .Select(row => new { row.Enrolment, row.ToKind, row.ToId }).ToListAsync(cancellation).ConfigureAwait(false);

        return enrolments.ToDictionary(enrolment => enrolment, enrolment => new Ties
        {
            Senders = [.. senders.Where(row => row.Enrolment == enrolment).Select(row => row.Service)],
            Claims = claims.Where(row => row.Enrolment == enrolment).ToDictionary(row => row.Entry, row => row.ClaimedBy!),
            Accepted = [.. accepted.Where(row => row.Enrolment == enrolment).Select(row => new Party(row.ToKind, row.ToId)).Distinct()],
        });
    }
}
