using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Running;
using CareCircuits.Data.Tests.Crashes;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Data.Tests.Contract;

/// <summary>Decisions that are kept at once share a commit, on PostgreSQL even their statements; nobody notices.</summary>
public class NeighbourTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task Many_people_at_once_each_get_all_that_follows_for_them(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var people = await Task.WhenAll(Enumerable.Range(0, 15).Select(_ => town.EnrolAsync()));

        await Task.WhenAll(people.Select(async key =>
        {
            foreach (var step in EnrolmentStoreTests.Story(town, key))
                await step();
        }));

        await Truth.HoldsAsync(town, people, []);
        Assert.Equal(people.Length, await town.CaseloadAsync("ana"));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Who_comes_too_late_harms_none_of_those_that_are_kept_beside_them(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var people = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => town.EnrolAsync()));
        List<Keeping> keepings = [];
        foreach (var key in people)
        {
            var before = (await rooms.Enrolments.LoadAsync(key, default))!;
            keepings.Add(await EnrolmentStoreTests.KeepingAsync(town, before, $"first {key.Enrolment}"));
            keepings.Add(await EnrolmentStoreTests.KeepingAsync(town, before, $"second {key.Enrolment}"));
        }

        var kept = await Task.WhenAll(keepings.Select(keeping => Task.Run(() => rooms.Enrolments.KeepAsync(keeping, default))));

        foreach (var (key, answers) in people.Zip(kept.Chunk(2)))
        {
            Assert.Equal([Kept.Done, Kept.ChangedMeanwhile], answers.Order());
            Assert.Single(await town.JournalAsync(key));
            Assert.NotEqual(await IsRememberedAsync(key, "first"), await IsRememberedAsync(key, "second"));
            await town.ReplaysAsync(key);
        }

        Task<bool> IsRememberedAsync(EnrolmentKey key, string which) => rooms.Enrolments.WasKeptAsync(town.Network, $"{which} {key.Enrolment}", default);
    }
}
