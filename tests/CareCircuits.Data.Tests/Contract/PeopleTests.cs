using System.Security.Cryptography;
using System.Text;
using CareCircuits.Data.Keys;
using CareCircuits.Data.Model.Rows;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Tests.Contract;

public class PeopleTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task Someone_comes_back_as_they_were_saved_and_facts_change_with_decisions_alone(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var marie = Town.Marie(Guid.CreateVersion7());
        await rooms.People.SaveAsync(town.Network, marie, default);

        await rooms.People.SaveAsync(town.Network, marie with { Name = null, Facts = new() { Age = 1 } }, default);

        var found = (await rooms.People.FindAsync(town.Network, marie.Id, default))!;
        Assert.Equal((null, marie.Phone, marie.Wish, 42L), (found.Name, found.Phone, found.Wish, found.Facts.Age));
        Assert.Equal(["fr"], found.Facts.Languages);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Nothing_personal_can_be_read_in_the_database(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var person = Guid.CreateVersion7();
        await rooms.People.SaveAsync(town.Network, Town.Marie(person), default);
        var key = await town.EnrolAsync(person);
        foreach (var step in EnrolmentStoreTests.Story(town, key))
            await step();

        await using var context = rooms.Store.NewContext();
        var rows = (await context.Set<StoredPerson>().ToListAsync()).SelectMany(row => (byte[][])[row.Content, row.Facts])
            .Concat((await context.Set<StoredEntry>().ToListAsync()).Select(row => row.Content))
            .Concat((await context.Set<StoredEnrolment>().ToListAsync()).Select(row => row.State))
            .Concat((await context.Set<StoredReferral>().ToListAsync()).Select(row => row.Reason ?? []))
            .Select(Encoding.UTF8.GetString).ToList();

        Assert.Contains((await context.Set<StoredReferral>().ToListAsync()), row => row.Reason is not null);
        Assert.All(rows, text => Assert.DoesNotContain(
            (string[])["Marie", "Verviers", "attendre", "Bonjour", "no room", "commune", "signal"], word => text.Contains(word, StringComparison.Ordinal)));

        // Who has the database without the master key has nothing.
        await using var thief = new Rooms(database.ConnectionString, MasterKey.New());
        await Assert.ThrowsAnyAsync<CryptographicException>(() => thief.Enrolments.LoadAsync(key, default));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Erasing_someone_leaves_the_links_of_their_journal_and_nothing_that_moves(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var person = Guid.CreateVersion7();
        await rooms.People.SaveAsync(town.Network, Town.Marie(person), default);
        var (key, neighbour) = (await town.EnrolAsync(person), await town.EnrolAsync());
        foreach (var step in EnrolmentStoreTests.Story(town, key).Concat(EnrolmentStoreTests.Story(town, neighbour)))
            await step();
        Assert.Equal(2, await town.CaseloadAsync("ana"));
        var hashes = (await town.JournalAsync(key)).Select(line => line.Entry.Hash).ToList();

        await rooms.People.EraseAsync(town.Network, person, default);

        Assert.Null(await rooms.People.FindAsync(town.Network, person, default));
        Assert.Null(await rooms.Enrolments.LoadAsync(key, default));
        Assert.Empty(await rooms.Enrolments.JournalAsync(key, 0, 100, default));
        var links = await rooms.Enrolments.LinksAsync(key, 0, 100, default);
        Assert.Equal(hashes, links.Select(link => link.Hash));
        Assert.Equal(hashes.Prepend("").SkipLast(1), links.Select(link => link.Before));
        Assert.DoesNotContain(await rooms.Dues.ClaimAsync(Rooms.Monday9.AddYears(1), 1000, TimeSpan.Zero, default), claim => claim.Enrolment == key);
        Assert.DoesNotContain(await rooms.Outbox.ClaimAsync(Rooms.Monday9.AddYears(1), 1000, TimeSpan.Zero, default), claim => claim.Enrolment == key);
        Assert.Equal(1, await town.CaseloadAsync("ana"));
        await town.ReplaysAsync(neighbour);
    }
}
