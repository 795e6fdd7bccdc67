using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.People;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Data.Tests.Contract;

public class FileDoorTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task A_file_opens_by_the_rule_and_closes_with_the_consent(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var (town, other) = (await Town.BuildAsync(rooms), await Town.BuildAsync(rooms));
        var marie = Town.Marie(Guid.CreateVersion7());
        var key = await town.ProposeAsync(marie);
        var (els, ana, cleo) = (await town.DeskAsync("els", "accueil", "entry-point"), await town.DeskAsync("ana"), await town.DeskAsync("cleo", "c", "coordinator"));
        var (door, consents, enrolments) = (rooms.Get<FileDoor>(), rooms.Get<Consents>(), rooms.Get<Care.Enrolling.Enrolments>());

        var proposed = Assert.IsType<FileView.Open>(await door.OpenAsync(els, marie.Id, default));
        Assert.Equal((marie.Name, key, Ground.Task), (proposed.Person.Name, proposed.Enrolments.Single().Key, proposed.Ground));
        Assert.Equal(Town.Written(await town.StateAsync(key)), Town.Written(proposed.Enrolments.Single().State));
        Assert.Equal(42, proposed.Enrolments.Single().Facts.Age);
        Assert.Equal(new FileView.Closed("file.no-tie"), await door.OpenAsync(ana, marie.Id, default));
        Assert.Equal(new FileView.Closed("file.no-tie"), await door.OpenAsync(cleo, marie.Id, default));
        Assert.Equal(new FileView.Closed("person.unknown"), await door.OpenAsync(await other.DeskAsync("els", "accueil", "entry-point"), marie.Id, default));
        Assert.IsType<FileView.Open>(await door.OpenAsync(await town.DeskAsync("nour", "dr-lambert", "gp"), marie.Id, default));

        Accepted(await enrolments.ConfirmAsync(els, key, default));
        var card = Assert.IsType<FileView.CardOnly>(await door.OpenAsync(els, marie.Id, default)).Card;
        Assert.Equal((marie.Name, marie.Phone, marie.Wish, "first-talk"), (card.Name, card.Phone, card.Wish, card.Tasks.Single().Step));

        // Whoever is with the person notes what they agree to; then the file opens, and closes again.
        Accepted(await consents.GiveAsync(els, key, "feedback", default));
        Assert.IsType<FileView.Open>(await door.OpenAsync(els, marie.Id, default));
        Accepted(await consents.WithdrawAsync(els, key, "feedback", default));
        Assert.IsType<FileView.CardOnly>(await door.OpenAsync(els, marie.Id, default));
        Assert.Equal("file.closed", Refused(await consents.GiveAsync(ana, key, "feedback", default)));

        Accepted(await consents.GiveAsync(els, key, "feedback", default));
        var history = Assert.IsType<Outcome<IReadOnlyList<ConsentLine>>.Accepted>(await consents.ConsentHistoryAsync(els, key, 0, 2, default)).Value;
        Assert.Equal([("feedback", ConsentChange.Given, "els"), ("feedback", ConsentChange.Withdrawn, "els")], history.Select(line => (line.Purpose, line.Change, line.By.Id)));

        await rooms.People.EraseAsync(town.Network, marie.Id, default);
        Assert.Equal(new FileView.Closed("person.unknown"), await door.OpenAsync(els, marie.Id, default));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Who_is_proposed_as_a_case_manager_sees_what_the_rules_saw_until_they_say_yes(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var person = Guid.CreateVersion7();
        await rooms.People.SaveAsync(town.Network, Town.Marie(person), default);
        var key = await town.EnrolAsync(person);
        await town.HappensAsync(key, "case-manager.wished", ("phase", 1L), ("phaseSince", "2026-03-02"));
        var (ana, bram) = (await town.DeskAsync("ana"), await town.DeskAsync("bram"));
        var door = rooms.Get<FileDoor>();

        var question = Assert.Single(Assert.IsType<FileView.QuestionOnly>(await door.OpenAsync(ana, person, default)).Questions);
        Assert.Equal(("match", key), (question.Step, question.Enrolment));
        Assert.All(question.Known, fact => Assert.Contains(fact.Fact, (string[])["person", "data"]));
        Assert.Contains(question.Known, fact => fact is { Fact: "person", Member: "languages" });
        Assert.DoesNotContain(question.Known, fact => fact.Member == "age");
        Assert.IsType<FileView.Closed>(await door.OpenAsync(bram, person, default));
        Assert.Empty(await rooms.Get<PeopleList>().PageAsync(ana, null, 0, 10, default));

        await town.AnswersAsync(key, "match", "ana", Reply.Accepted);
        Assert.IsType<FileView.Open>(await door.OpenAsync(ana, person, default));
        Assert.Equal(person, Assert.Single(await rooms.Get<PeopleList>().PageAsync(ana, null, 0, 10, default)).Person);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Looks_are_written_down_once_in_ten_minutes_for_each_ground(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var marie = Town.Marie(Guid.CreateVersion7());
        var key = await town.ProposeAsync(marie);
        var els = await town.DeskAsync("els", "accueil", "entry-point");
        var nour = await town.DeskAsync("nour", "dr-lambert", "gp");
        var door = rooms.Get<FileDoor>();

        await door.OpenAsync(els, marie.Id, default);
        await door.OpenAsync(els, marie.Id, default);
        await door.OpenAsync(await town.DeskAsync("ana"), marie.Id, default);
        await door.OpenAsync(nour, marie.Id, default);
        rooms.Time.Now += TimeSpan.FromMinutes(11);
        await door.OpenAsync(els, marie.Id, default);
        Accepted(await rooms.Get<Care.Enrolling.Enrolments>().ConfirmAsync(els, key, default));
        await door.OpenAsync(els, marie.Id, default);

        var looks = Assert.IsType<Outcome<IReadOnlyList<Look>>.Accepted>(await door.LooksAsync(nour, marie.Id, null, 10, default)).Value;
        Assert.Equal([("els", Ground.Card), ("els", Ground.Task), ("nour", Ground.CareTeam), ("els", Ground.Task)], looks.Select(look => (look.Staff, look.Ground)));
        Assert.Equal(looks.Skip(2), await rooms.Get<ILooks>().ListAsync(town.Network, marie.Id, looks[1].Id, 10, default));
        Assert.IsType<Outcome<IReadOnlyList<Look>>.Refused>(await door.LooksAsync(els, marie.Id, null, 10, default));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Breaking_the_glass_opens_for_two_hours_is_seen_and_reviewed_by_somebody_else(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var (town, other) = (await Town.BuildAsync(rooms), await Town.BuildAsync(rooms));
        var marie = Town.Marie(Guid.CreateVersion7());
        await town.ProposeAsync(marie);
        var (ana, cleo, dora) = (await town.DeskAsync("ana"), await town.DeskAsync("cleo", "c", "coordinator"), await town.DeskAsync("dora", "c", "coordinator"));
        var (door, glass) = (rooms.Get<FileDoor>(), rooms.Get<BrokenGlass>());

        Assert.Equal("reason.needed", Refused(await glass.BreakAsync(ana, marie.Id, " because ", default)));
        Assert.Equal("person.unknown", Refused(await glass.BreakAsync(ana, Guid.CreateVersion7(), "life in danger", default)));
        var broken = Accepted(await glass.BreakAsync(cleo, marie.Id, "life in danger", default));

        Assert.Equal(Ground.BrokenGlass, Assert.IsType<FileView.Open>(await door.OpenAsync(cleo, marie.Id, default)).Ground);
        Assert.IsType<FileView.Closed>(await door.OpenAsync(ana, marie.Id, default));
        Assert.Equal(Ground.BrokenGlass, (await rooms.Get<ILooks>().ListAsync(town.Network, marie.Id, null, 10, default))[0].Ground);

        Assert.Equal("role.needed", Refused(await glass.ToReviewAsync(ana, 0, 10, default)));
        Assert.Equal([broken], Accepted(await glass.ToReviewAsync(dora, 0, 10, default)));
        Assert.Empty(Accepted(await glass.ToReviewAsync(await other.DeskAsync("dora", "c", "coordinator"), 0, 10, default)));
        Assert.Equal("review.own", Refused(await glass.ReviewAsync(cleo, broken.Id, default)));
        Accepted(await glass.ReviewAsync(dora, broken.Id, default));
        Assert.Equal("review.nothing", Refused(await glass.ReviewAsync(dora, broken.Id, default)));
        Assert.Empty(Accepted(await glass.ToReviewAsync(dora, 0, 10, default)));

        rooms.Time.Now += TimeSpan.FromHours(2);
        Assert.IsType<FileView.Closed>(await door.OpenAsync(cleo, marie.Id, default));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Events_are_raised_by_those_who_are_with_the_person_and_need_not_name_their_service(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var town = await Town.BuildAsync(rooms);
        var key = await town.ProposeAsync(Town.Marie(Guid.CreateVersion7()));
        var nour = await town.DeskAsync("nour", "dr-lambert", "gp");
        var enrolments = rooms.Get<Care.Enrolling.Enrolments>();
        Dictionary<string, object?> leaving = new() { ["dischargeOn"] = "2026-03-09" };

        Assert.Equal("event.unknown", Refused(await enrolments.RaiseAsync(nour, key, "enrolment.ended", leaving, null, default)));
        Assert.Equal("data.invalid", Refused(await enrolments.RaiseAsync(nour, key, "discharge.announced", new Dictionary<string, object?>(leaving) { ["hospital"] = "nowhere" }, null, default)));
        Assert.Equal("file.closed", Refused(await enrolments.RaiseAsync(await town.DeskAsync("ana"), key, "discharge.announced", leaving, null, default)));
        Accepted(await enrolments.RaiseAsync(nour, key, "discharge.announced", leaving, "once", default));
        Assert.True(Accepted(await enrolments.RaiseAsync(nour, key, "discharge.announced", leaving, "once", default)).WasRepeated);

        var run = Assert.Single(await rooms.Get<IInstances>().ByDayAsync(town.Network, ["discharge-handover"], new DayRange(), 0, 10, default));
        Assert.Equal(("dr-lambert", new DateOnly(2026, 3, 9)), (run.Service, run.On));
        Accepted(await enrolments.EndAsync(nour, key, default));
        Assert.Equal("enrolment.ended", Refused(await enrolments.ConfirmAsync(nour, key, default)));
    }

    internal static T Accepted<T>(Outcome<T> outcome) => outcome is Outcome<T>.Refused(var reason)
        ? throw new Xunit.Sdk.XunitException($"Refused: {reason}")
        : ((Outcome<T>.Accepted)outcome).Value;

    internal static string Refused<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Refused>(outcome).Reason.Code;
}
