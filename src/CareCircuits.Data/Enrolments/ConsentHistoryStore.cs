using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Model.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Enrolments;

/// <summary>What was agreed to and what was not, in a database.</summary>
internal sealed class ConsentHistoryStore(CareStore store) : IConsentHistory
{
    public async Task<IReadOnlyList<ConsentLine>> ListAsync(EnrolmentKey enrolment, int skip, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var rows = await context.Set<StoredConsent>().AsNoTracking()
            .Where(row => row.Network == enrolment.Network && row.Enrolment == enrolment.Enrolment)
            .OrderByDescending(row => row.Number).ThenByDescending(row => row.Place).Skip(skip).Take(most)
            .ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.Select(row => new ConsentLine(row.Purpose, row.Change, row.At, new Actor(Enum.Parse<ActorKind>(row.ByKind), row.ById)))];
    }
}
