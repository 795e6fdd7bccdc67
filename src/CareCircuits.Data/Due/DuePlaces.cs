using CareCircuits.Care.Due;
using CareCircuits.Data.Databases;
using CareCircuits.Data.Model.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Due;

/// <summary>Finds the steps that due rows belong to, where tasks and questions know them. A wait has no row of its own.</summary>
internal static class DuePlaces
{
    public static async Task<Dictionary<(Guid Enrolment, int Entry), (string Workflow, string Step)>> FindAsync(
        CareStore store, Guid network, IReadOnlyList<DueClaim> claims, CancellationToken cancellation)
    {
        if (claims.Count == 0)
            return [];

        var enrolments = claims.Select(claim => claim.Enrolment.Enrolment).Distinct().ToArray();
        var entries = claims.Select(claim => claim.Key.Entry).Distinct().ToArray();
        await using var context = store.NewContext();
        var tasks = context.Set<StoredTask>()
            .Where(row => row.Network == network && enrolments.Contains(row.Enrolment) && entries.Contains(row.Entry))
            .Select(row => new { row.Enrolment, row.Entry, row.Workflow, row.Step });
        var questions = context.Set<StoredReferral>()
            .Where(row => row.Network == network && enrolments.Contains(row.Enrolment) && entries.Contains(row.Entry))
            .Select(row => new { row.Enrolment, row.Entry, row.Workflow, row.Step });
        var places = await tasks.Union(questions).ToListAsync(cancellation).ConfigureAwait(false);
        return places.ToDictionary(place => (place.Enrolment, place.Entry), place => (place.Workflow, place.Step));
    }
}
