using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Data.Tests.Contract;

public class RunListTests
{
    private static readonly string[] Crisis = ["crisis-access"];
    private static readonly string[] Handover = ["discharge-handover"];

    [Theory]
    [OnEveryDatabase]
    public async Task A_crisis_is_listed_for_those_it_concerns_and_by_a_code_for_those_who_coordinate(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var key = await town.EnrolAsync();
        await town.HappensAsync(key, "crisis.reported", ("danger", "now"));
        await town.CompletesAsync(key, "first-call", "help-needed", ("danger", "now"), ("safeTonight", false));
        var coordinates = await AtWorkAsync(town, "dr-lambert", NetworkRoles.Coordinator);

        var coordinator = Assert.Single((await ListAsync(rooms, coordinates)).Lines);
        Assert.Equal((FileReach.Nothing, "?", 4), (coordinator.Reach, coordinator.Person.Initials, coordinator.Code.Length));

        // Nobody comes: now it is for those who coordinate to stay with the person.
        await town.AnswersAsync(key, "find-mobile-team", "equipe-mobile", Reply.Declined);
        coordinator = Assert.Single((await ListAsync(rooms, coordinates)).Lines);
        Assert.Equal((FileReach.Card, (string?)null), (coordinator.Reach, coordinator.Tried.Single(asked => asked.State == ReferralState.Declined).Reason));

        var place = Assert.Single((await ListAsync(rooms, await AtWorkAsync(town, "unite-de-crise", "crisis-place"))).Lines);
        Assert.Equal((FileReach.File, "Marie Dubois"), (place.Reach, place.Person.Name));
        Assert.Equal([("equipe-mobile", "no room"), ("unite-de-crise", null)], place.Tried.Select(asked => (asked.To.Id, asked.Reason)).Order());
        Assert.Contains(place.Stays, stay => stay is Stay.Searching { Step: "find-place" });

        var searching = Assert.Single((await ListAsync(rooms, await AtWorkAsync(town, "dr-lambert", "entry-point"))).Lines);
        Assert.Equal((FileReach.Nothing, (string?)null), (searching.Reach, searching.Person.Name));

        Assert.Empty((await ListAsync(rooms, await AtWorkAsync(town, "dr-lambert", "gp"))).Lines);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task A_ward_sees_its_discharges_page_by_page_with_what_the_run_keeps(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        List<EnrolmentKey> leaving = [];
        foreach (var (day, ward) in new[] { ("2026-03-05", "unite-de-crise"), ("2026-03-06", "ssm-vesdre"), ("2026-03-07", "unite-de-crise") })
        {
            leaving.Add(await town.EnrolAsync());
            await town.HappensAsync(leaving[^1], "discharge.announced", ("dischargeOn", day), ("hospital", ward));
        }

        var list = rooms.Get<RunList>();
        var desk = await AtWorkAsync(town, "unite-de-crise", "hospital-team");
        var first = await list.ByDayAsync(desk, Handover, new DayRange(), 0, 1, default);
        var second = await list.ByDayAsync(desk, Handover, new DayRange(), first.Next!.Value, 1, default);

        Assert.Equal([leaving[2]], first.Lines.Select(line => line.Run.Enrolment));
        Assert.Equal([leaving[0]], second.Lines.Select(line => line.Run.Enrolment));
        Assert.Equal(("unite-de-crise", (object)new DateOnly(2026, 3, 7)), (first.Lines[0].Known["hospital"], first.Lines[0].Known["dischargeOn"]));
        Assert.Empty((await list.ByDayAsync(desk, Handover, new DayRange(), second.Next ?? 3, 1, default)).Lines);
    }

    private static Task<RunPage> ListAsync(Rooms rooms, Desk desk) => rooms.Get<RunList>().RunningAsync(desk, Crisis, 0, 10, default);

    /// <summary>Somebody of that service with that role.</summary>
    private static async Task<Desk> AtWorkAsync(Town town, string service, string role)
    {
        var member = new StaffMember { Id = $"{service}-{role}", Name = "Noor", Service = service, Roles = [role] };
        await town.Rooms.Directory.SaveAsync(town.Network, member, default);
        return (await town.Rooms.Get<Desks>().FindAsync(town.Network, member.Id, default))!;
    }
}
