using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Moving;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Care.Time;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Replays;

namespace CareCircuits.Care.Replaying;

/// <summary>
/// Runs the pasts of the last months against a draft, on copies and without effects, for coordinators. It opens no file: it gives numbers,
/// and a name only where the file is open to the desk anyway.
/// </summary>
public sealed class ReplayWork(IPasts pasts, IEnrolmentStore enrolments, CircuitLibrary circuits, IDirectory directory, IFiles files, FileDoor door, CareClock clock)
{
    private const int Batch = 64;
    private const int PageSize = 500;

    /// <summary>
    /// Replays everyone of <paramref name="circuit"/> for whom something was decided in the last months, told batch by batch. Cancel by giving up
    /// the enumeration or by the token. Nothing comes to who does not coordinate.
    /// </summary>
    public async IAsyncEnumerable<ReplayProgress> RunAsync(Desk desk, string circuit, Circuit draft, int months, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!desk.Holds(NetworkRoles.Coordinator))
            yield break;
        var (until, since) = (clock.Now, clock.Now.AddMonths(-months));
        var progress = new ReplayProgress(await pasts.CountAsync(desk.Network, circuit, since, cancellation).ConfigureAwait(false), 0, 0, []);
        yield return progress;

        var surroundings = await directory.SurroundingsAsync(desk.Network, cancellation).ConfigureAwait(false);
        var network = new Situation { Services = [.. surroundings.Services], Staff = [.. surroundings.Staff] };
        Guid? after = null;
        IReadOnlyList<Guid> page;
        do
        {
            page = await pasts.PageAsync(desk.Network, circuit, since, after, Batch, cancellation).ConfigureAwait(false);
            after = page.Count > 0 ? page[^1] : after;
            var lives = new ConcurrentDictionary<Guid, ReplayedLife?>();
            await Parallel.ForEachAsync(page, cancellation, async (enrolment, stop) =>
                lives[enrolment] = await ReplayAsync(new EnrolmentKey(desk.Network, enrolment), circuit, draft, network, until, stop).ConfigureAwait(false)).ConfigureAwait(false);
            var found = page.Where(enrolment => lives[enrolment] is { IsSame: false }).Select(enrolment => new ReplayedCase(new EnrolmentKey(desk.Network, enrolment), lives[enrolment]!));
            progress = progress with
            {
                Done = page.Count < Batch ? progress.Total : Math.Min(progress.Total, progress.Done + page.Count),
                Unreadable = progress.Unreadable + page.Count(enrolment => lives[enrolment] is null),
                Cases = [.. progress.Cases, .. found],
            };
            yield return progress;
        }
        while (page.Count == Batch);
    }

    /// <summary>These cases with as much of the people as the desk may see.</summary>
    public async Task<IReadOnlyList<ReplayedLine>> LinesAsync(Desk desk, IReadOnlyList<ReplayedCase> cases, CancellationToken cancellation)
    {
        var seen = await CaseFaces.OfAsync(files, door, desk, [.. cases.Select(one => one.Enrolment)], cancellation).ConfigureAwait(false);
        return
        [
            .. cases.Select(one =>
            {
                var (reach, person) = seen.GetValueOrDefault(one.Enrolment.Enrolment);
                return new ReplayedLine(one, reach, person);
            }),
        ];
    }

    private async Task<ReplayedLife?> ReplayAsync(EnrolmentKey key, string circuit, Circuit draft, Situation network, DateTimeOffset until, CancellationToken cancellation)
    {
        if (await enrolments.LoadAsync(key, cancellation).ConfigureAwait(false) is not { } enrolment)
            return null;
        List<JournalEntry> entries = [];
        IReadOnlyList<JournalLine> page;
        do
        {
            page = await enrolments.JournalAsync(key, entries.Count, PageSize, cancellation).ConfigureAwait(false);
            entries.AddRange(page.Select(line => line.Entry));
        }
        while (page.Count == PageSize);

        var first = Journal.FirstVersion(entries, enrolment.State.Version);
        var versions = new Dictionary<int, Circuit>();
        foreach (var version in entries.Select(entry => entry.Signal).OfType<Signal.Moved>().Select(moved => moved.To).Append(first).Distinct())
            versions.Add(version, await circuits.FindAsync(key.Network, circuit, version, cancellation).ConfigureAwait(false));
        return PastReplay.Of(version => versions[version], new Enrolment { Id = enrolment.State.Id, Version = first }, entries, draft, network, until);
    }
}
