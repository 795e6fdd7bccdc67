using CareCircuits.Care.Access;
using CareCircuits.Care.People;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Engine.Decisions;
using Microsoft.EntityFrameworkCore;
using static CareCircuits.Data.Tests.Contract.FileDoorTests;

namespace CareCircuits.Data.Tests.Contract;

public class PeopleListTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task People_within_reach_are_found_by_the_beginnings_of_their_names(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var (town, other) = (await Town.BuildAsync(rooms), await Town.BuildAsync(rooms));
        var (marie, zoe, nobody) = (Named("Marie Dubois"), Named("Zoé D'Hondt"), Named(null));
        foreach (var person in (Person[])[marie, zoe, nobody])
        {
            await town.ProposeAsync(person);
            rooms.Time.Now += TimeSpan.FromMinutes(1);
        }

        await other.ProposeAsync(Named("Marie Elsewhere"));
        var els = await town.DeskAsync("els", "accueil", "entry-point");
        async Task<Guid[]> FindAsync(string? text, int skip = 0, int most = 10) =>
            [.. (await rooms.Get<PeopleList>().PageAsync(els, text, skip, most, default)).Select(line => line.Person)];

        Assert.Equal([nobody.Id, zoe.Id, marie.Id], await FindAsync(null));
        Assert.Equal([zoe.Id], await FindAsync(null, skip: 1, most: 1));
        Assert.Equal([marie.Id], await FindAsync("DUB"));
        Assert.Equal([marie.Id], await FindAsync("dubois mar"));
        Assert.Equal([zoe.Id], await FindAsync("zoe hondt"));
        Assert.Equal([zoe.Id], await FindAsync("ZO"));
        Assert.Empty(await FindAsync("dubois zoe"));
        Assert.Empty(await FindAsync("ubois"));
        Assert.Empty(await rooms.Get<PeopleList>().PageAsync(await town.DeskAsync("ana"), "marie", 0, 10, default));

        // A new name replaces the old one, and with the person it goes.
        await rooms.People.SaveAsync(town.Network, marie with { Name = "Maria Claes" }, default);
        Assert.Empty(await FindAsync("dubois"));
        Assert.Equal([marie.Id], await FindAsync("claes"));
        await rooms.People.EraseAsync(town.Network, marie.Id, default);
        Assert.Equal([nobody.Id, zoe.Id], await FindAsync(null));
        await using var context = rooms.Store.NewContext();
        Assert.Empty(await context.Set<StoredNamePart>().Where(row => row.Person == marie.Id).ToListAsync());
    }

    [Theory]
    [OnEveryDatabase]
    public async Task A_line_tells_as_much_as_the_rule_allows(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var marie = Town.Marie(Guid.CreateVersion7());
        var key = await town.ProposeAsync(marie);
        var (els, ana) = (await town.DeskAsync("els", "accueil", "entry-point"), await town.DeskAsync("ana"));
        var people = rooms.Get<PeopleList>();

        var open = Assert.Single(await people.PageAsync(els, null, 0, 10, default));
        Assert.Equal(("Marie Dubois", "M.D.", 42L, "Verviers", 1), (open.Name, open.Initials, open.Age, open.Commune, open.OpenTasks));
        Assert.Equal((key, Town.Circuit, 1, EnrolmentStatus.Proposed), (open.Enrolments[0].Enrolment, open.Enrolments[0].Circuit, open.Enrolments[0].Version, open.Enrolments[0].Status));
        Assert.NotNull(open.NextDue);

        await town.HappensAsync(key, "enrolment.confirmed");
        var card = Assert.Single(await people.PageAsync(els, null, 0, 10, default));
        Assert.Equal(("Marie Dubois", null, null, 1), (card.Name, card.Age, card.Commune, card.OpenTasks));
        Assert.Empty(card.Enrolments);
        var closed = (await people.LinesAsync(ana, [marie.Id], default))[marie.Id];
        Assert.Equal((null, "?", null, null, 0), (closed.Name, closed.Initials, closed.Age, closed.Language, closed.OpenTasks));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Details_are_changed_by_those_to_whom_the_file_is_open(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var marie = Town.Marie(Guid.CreateVersion7());
        var key = await town.ProposeAsync(marie);
        var (els, edits) = (await town.DeskAsync("els", "accueil", "entry-point"), rooms.Get<PersonEdits>());
        var changed = PersonDetails.Of(marie) with { Phone = " 0470 ", NationalNumber = "85.07.30-033 28", Age = 43, Commune = null };

        Assert.Equal("file.closed", Refused(await edits.SaveAsync(await town.DeskAsync("ana"), marie.Id, changed, default)));
        Assert.Equal("person.unknown", Refused(await edits.SaveAsync(els, Guid.CreateVersion7(), changed, default)));
        Assert.Equal("data.invalid", Refused(await edits.SaveAsync(els, marie.Id, changed with { NationalNumber = "1" }, default)));
        var saved = Accepted(await edits.SaveAsync(els, marie.Id, changed, default));

        var kept = (await rooms.People.FindAsync(town.Network, marie.Id, default))!;
        Assert.Equal(("0470", "85073003328", 43L, null), (kept.Phone, kept.NationalNumber, kept.Facts.Age, kept.Facts.Commune));
        Assert.Equal(PersonDetails.Of(kept), PersonDetails.Of(saved));
        Assert.Equal(["fr"], kept.Facts.Languages);

        Assert.True(Accepted(await edits.SetCarePlanAsync(els, key, true, default)).HasCarePlan);
        Assert.True((await rooms.Enrolments.LoadAsync(key, default))!.HasCarePlan);

        // Nobody had to lose what they were deciding.
        await town.CompletesAsync(key, "first-talk", "information", ("age", 44L));
        Assert.Equal(44, (await rooms.People.FindAsync(town.Network, marie.Id, default))!.Facts.Age);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Corrections_and_decisions_at_once_lose_nothing(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var marie = Town.Marie(Guid.CreateVersion7());
        await rooms.People.SaveAsync(town.Network, marie, default);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ =>
            Task.Run(() => rooms.People.CorrectAsync(town.Network, marie.Id, facts => facts with { AdmissionsLastYear = (facts.AdmissionsLastYear ?? 0) + 1 }, default))));

        Assert.Equal(12, (await rooms.People.FindAsync(town.Network, marie.Id, default))!.Facts.AdmissionsLastYear);
        Assert.False(await rooms.People.CorrectAsync(town.Network, Guid.CreateVersion7(), facts => facts, default));
    }

    private static Person Named(string? name) => Town.Marie(Guid.CreateVersion7()) with { Name = name };
}
