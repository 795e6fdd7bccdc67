using CareCircuits.Care.Circuits;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Tests.Contract;

public class DirectoryTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task The_directory_comes_in_pages_and_as_decisions_see_it(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var (town, other) = (await Town.BuildAsync(rooms), await Town.BuildAsync(rooms));
        await rooms.Directory.SaveAsync(new Network(other.Network, "Ourthe"), default);
        var bram = (await rooms.Directory.StaffMemberAsync(town.Network, "bram", default))!;

        await rooms.Directory.SaveAsync(town.Network, bram with { Absent = true }, default);

        Assert.Equal(["Ourthe", "Vesdre"], (await rooms.Directory.NetworksAsync(default)).Select(network => network.Name).Order());
        Assert.Equal(["dr-lambert", "equipe-mobile"], (await rooms.Directory.ServicesAsync(town.Network, null, 2, default)).Select(service => service.Id));
        Assert.Equal(["ssm-vesdre", "unite-de-crise"], (await rooms.Directory.ServicesAsync(town.Network, "equipe-mobile", 9, default)).Select(service => service.Id));
        Assert.Equal(["bram"], (await rooms.Directory.StaffAsync(town.Network, "ana", 9, default)).Select(staff => staff.Id));
        Assert.Equal("receiving-service", (await rooms.Directory.ServiceAsync(town.Network, "ssm-vesdre", default))!.Roles.Single());
        Assert.Null(await rooms.Directory.ServiceAsync(Guid.CreateVersion7(), "ssm-vesdre", default));
        Assert.True((await rooms.Directory.SurroundingsAsync(town.Network, default)).Staff.Single(staff => staff.Id == "bram").Absent);
        Assert.False((await rooms.Directory.SurroundingsAsync(other.Network, default)).Staff.Single(staff => staff.Id == "bram").Absent);
        Assert.Equal("mobile-crisis-team", (await rooms.Directory.SurroundingsAsync(town.Network, default)).Services[1].Roles.Single());
    }

    [Theory]
    [OnEveryDatabase]
    public async Task A_caseload_goes_up_when_someone_accepts_and_down_when_the_workflow_ends(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var key = await town.EnrolAsync();
        await town.HappensAsync(key, "case-manager.wished", ("phase", 1L), ("phaseSince", "2026-03-02"));
        Assert.Equal(0, await town.CaseloadAsync("ana"));
        Assert.False((await rooms.Enrolments.LoadAsync(key, default))!.HasCaseManager);

        await town.AnswersAsync(key, "match", "ana", Reply.Accepted);
        var ana = (await rooms.Directory.StaffMemberAsync(town.Network, "ana", default))!;
        await rooms.Directory.SaveAsync(town.Network, ana with { Phone = "1" }, default);

        Assert.Equal(1, await town.CaseloadAsync("ana"));
        Assert.True((await rooms.Enrolments.LoadAsync(key, default))!.HasCaseManager);
        await town.CompletesAsync(key, "first-meeting", "declined");
        Assert.Equal(0, await town.CaseloadAsync("ana"));
        Assert.False((await rooms.Enrolments.LoadAsync(key, default))!.HasCaseManager);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task A_circuit_is_published_once_and_never_changes(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var (town, other) = (await Town.BuildAsync(rooms), await Town.BuildAsync(rooms));

        var published = (await rooms.Circuits.FindAsync(town.Network, Town.Circuit, 1, default))!;

        Assert.False(await rooms.Circuits.AddAsync(town.Network, published, default));
        Assert.IsType<PublishResult.WasThere>(await rooms.Publishing.PublishAsync(town.Network, published.Sources, default));
        Assert.Null(await rooms.Circuits.FindAsync(town.Network, Town.Circuit, 2, default));
        Assert.True(await rooms.Circuits.AddAsync(town.Network, published with { Version = 2 }, default));
        Assert.Equal([2, 1], (await rooms.Circuits.ListAsync(town.Network, default)).Select(version => version.Version));
        Assert.Equal([1], (await rooms.Circuits.ListAsync(other.Network, default)).Select(version => version.Version));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task The_migrations_lead_to_the_model(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        await using var context = rooms.Store.NewContext();

        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.True(await rooms.Database.AnswersAsync(default));
    }
}
