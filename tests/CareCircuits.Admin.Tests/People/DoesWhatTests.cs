using CareCircuits.Admin.People;
using CareCircuits.Admin.Pieces;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Admin.Tests.People;

public class DoesWhatTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(NextKind.Task, -1, DoneWhen.Now)]
    [InlineData(NextKind.Task, 3, DoneWhen.Now)]
    [InlineData(NextKind.Task, 30, DoneWhen.Next)]
    [InlineData(NextKind.Task, null, DoneWhen.Next)]
    [InlineData(NextKind.Question, 100, DoneWhen.Now)]
    [InlineData(NextKind.Wait, 1, DoneWhen.Later)]
    [InlineData(NextKind.Stuck, null, DoneWhen.Now)]
    public void What_is_late_due_today_or_asked_is_now_and_waiting_is_later(NextKind kind, int? hours, DoneWhen when) =>
        Assert.Equal(when, DoesWhat.WhenOf(new NextStep(kind, "w", 1, "s", null, hours is { } ahead ? Noon.AddHours(ahead) : null), Noon, Noon.AddHours(12)));

    [Fact]
    public void Who_follows_the_person_is_responsible_and_else_who_has_the_first_task()
    {
        var story = Stories.All.Single(one => one.Id == "nine-months-with-ana");
        var states = Engine.Rehearsals.Rehearsal.Run(Stories.Circuit, story).Played.Select(played => played.After).ToList();

        Assert.Contains(states, state => DoesWhat.Responsible(state) is { Kind: PartyKind.Staff });
        Assert.Null(DoesWhat.Responsible(new Enrolment { Id = "e" }));
    }

    [Fact]
    public void Only_what_can_happen_now_can_be_reported()
    {
        var nothing = RaisedEvents.Now(Stories.Circuit, new Enrolment { Id = "e" }).Select(known => known.Id).ToList();

        Assert.Contains("crisis.reported", nothing);
        Assert.DoesNotContain("discharge.postponed", nothing);
    }
}
