using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Model.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Access;

/// <summary>Who did something, from the open part of the journal.</summary>
internal sealed class ActStore(CareStore store) : IActs
{
    public async Task<IReadOnlyList<Act>> ActsAsync(Guid network, DateTimeOffset? before, int most, CancellationToken cancellation)
    {
        await using var context = store.NewContext();
        var last = before ?? DateTimeOffset.MaxValue;
        var rows = await context.Set<StoredEntry>()
            .Where(row => row.Network == network && row.At < last)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Enrolment).ThenByDescending(row => row.Number).Take(most)
            .Select(row => new { row.At, row.ByKind, row.ById, row.Enrolment, row.Number })
            .ToListAsync(cancellation).ConfigureAwait(false);
        return [.. rows.Select(row => new Act(row.At, new Actor(Enum.Parse<ActorKind>(row.ByKind), row.ById), new EnrolmentKey(network, row.Enrolment), row.Number))];
    }
}
