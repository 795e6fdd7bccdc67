using System.Threading.Channels;
using CareCircuits.Care.Running;
using CareCircuits.Data.Tests.Postgres;
using Npgsql;

namespace CareCircuits.Data.Tests.Hosts;

/// <summary>Two hosts on one PostgreSQL tell one another what they keep.</summary>
public class ChangesElsewhereTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [FactOnPostgres]
    public async Task What_one_host_keeps_is_heard_once_in_each()
    {
        await using var database = await FreshDatabase.MakeAsync(DatabaseKind.Postgres);
        await using var here = new Rooms(database.ConnectionString);
        await using var there = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(here);
        var (first, second) = (await town.EnrolAsync(), await town.EnrolAsync());
        var (heardHere, heardThere) = (await ListenAsync(here), await ListenAsync(there));

        await town.HappensAsync(first, "contact.made", ("sentBy", "dr-lambert"));
        await new Town(there, town.Network).HappensAsync(second, "contact.made", ("sentBy", "dr-lambert"));

        foreach (var heard in (ChannelReader<Change>[])[heardHere, heardThere])
        {
            // The first of one's own is not heard again from outside, or it would come before the second.
            Change[] both = [await NextAsync(heard), await NextAsync(heard)];
            Assert.Equal([first, second], both.Select(change => change.Enrolment).OrderBy(key => key.Enrolment));
            Assert.All(both, change => Assert.False(change.MayBeAnyone));
        }

        await StopAsync(here, there);
    }

    [FactOnPostgres]
    public async Task When_the_connection_breaks_anything_may_have_changed_and_hearing_goes_on()
    {
        await using var database = await FreshDatabase.MakeAsync(DatabaseKind.Postgres);
        await using var here = new Rooms(database.ConnectionString);
        await using var there = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(here);
        var key = await town.EnrolAsync();
        var heard = await ListenAsync(there);

        await BreakAsync(database.ConnectionString);

        Assert.True((await NextAsync(heard)).MayBeAnyone);
        await town.HappensAsync(key, "contact.made", ("sentBy", "dr-lambert"));
        Assert.Equal(key, (await NextAsync(heard)).Enrolment);
        await StopAsync(there);
    }

    /// <summary>Begins to listen, and waits until it is so.</summary>
    private static async Task<ChannelReader<Change>> ListenAsync(Rooms rooms)
    {
        var heard = Channel.CreateUnbounded<Change>();
        rooms.Changes.Listen(change => heard.Writer.TryWrite(change));
        foreach (var service in rooms.Services)
            await service.StartAsync(default);
        Assert.True((await NextAsync(heard.Reader)).MayBeAnyone);
        return heard.Reader;
    }

    private static async Task<Change> NextAsync(ChannelReader<Change> heard) => await heard.ReadAsync().AsTask().WaitAsync(Patience);

    private static async Task StopAsync(params Rooms[] all)
    {
        foreach (var service in all.SelectMany(rooms => rooms.Services))
            await service.StopAsync(default);
    }

    /// <summary>The server ends every connection that listens.</summary>
    private static async Task BreakAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'", connection);
        Assert.NotNull(await command.ExecuteScalarAsync());
    }
}
