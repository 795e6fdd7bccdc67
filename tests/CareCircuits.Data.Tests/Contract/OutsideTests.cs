using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Outside;
using CareCircuits.Data.Model;
using CareCircuits.Data.Outside;

namespace CareCircuits.Data.Tests.Contract;

public class OutsideTests
{
    private const string Service = "ssm-vesdre";
    private static readonly byte[] Hash = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];

    [Theory]
    [OnEveryDatabase]
    public async Task A_key_is_found_by_its_hash_until_it_is_taken_back(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var keys = new ApiKeyStore(rooms.Store, new Tables(rooms.Store));
        var key = new ApiKey(Guid.CreateVersion7(), town.Network, Service, "their system", Rooms.Monday9);
        await keys.AddAsync(key, Hash, default);

        Assert.Equal(key, await keys.FindAsync(Hash, default));
        Assert.Null(await keys.FindAsync([.. Hash.Reverse()], default));
        Assert.Equal([key], await keys.ListAsync(town.Network, default));
        Assert.Empty(await keys.ListAsync(Guid.CreateVersion7(), default));
        await keys.RemoveAsync(Guid.CreateVersion7(), key.Id, default);
        Assert.NotNull(await keys.FindAsync(Hash, default));

        await keys.RemoveAsync(town.Network, key.Id, default);
        Assert.Null(await keys.FindAsync(Hash, default));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Who_sent_whom_is_known_once_and_in_one_network(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var sendings = new SendingStore(rooms.Store, new Tables(rooms.Store));
        var all = Enumerable.Range(0, 5)
            .Select(day => new Sending(new EnrolmentKey(town.Network, Guid.CreateVersion7()), Service, Rooms.Monday9.AddDays(day))).ToList();
        foreach (var sending in all.Concat(all))
            await sendings.AddAsync(sending, default);

        Assert.Equal([all[4], all[3]], await sendings.ListAsync(town.Network, Service, 0, 2, default));
        Assert.Equal([all[0]], await sendings.ListAsync(town.Network, Service, 4, 2, default));
        Assert.Empty(await sendings.ListAsync(town.Network, "dr-lambert", 0, 9, default));
        Assert.True(await sendings.WasSentByAsync(all[0].Enrolment, Service, default));
        Assert.False(await sendings.WasSentByAsync(all[0].Enrolment, "dr-lambert", default));
        Assert.False(await sendings.WasSentByAsync(all[0].Enrolment with { Network = Guid.CreateVersion7() }, Service, default));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task A_note_takes_the_place_of_the_one_before(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var notes = new NoteStore(rooms.Store, new Tables(rooms.Store));
        Assert.Null(await notes.FindAsync("time", default));

        await notes.SaveAsync("time", "1", default);
        await notes.SaveAsync("time", "2", default);

        Assert.Equal("2", await notes.FindAsync("time", default));
    }
}
