using CareCircuits.Admin.Work;
using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Admin.Tests.Work;

public class WorkLineTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);
    private static readonly StaffMember Ana = new() { Id = "ana", Name = "Ana", Service = "door", Roles = ["entry-point"] };
    private static readonly StaffMember Bo = new() { Id = "bo", Name = "Bo", Service = "door", Absent = true, Substitute = "ana" };
    private static readonly Desk AnasDesk = new(Guid.Empty, Ana, null, [Bo]);

    [Fact]
    public void What_can_still_be_done_in_time_comes_first_then_what_is_late_today_and_later()
    {
        WorkLine[] lines = [Due(hours: 40), Due(null), Due(hours: -3), Due(hours: 5), Due(hours: 0.5)];

        var groups = WorkLine.Grouped(lines, Noon, DayOf);

        Assert.Equal([Urgency.Now, Urgency.Late, Urgency.Today, Urgency.Next], groups.Select(group => group.Key));
        Assert.Equal([lines[0], lines[1]], groups[^1]);
    }

    [Fact]
    public void The_end_of_today_is_today() => Assert.Equal(Urgency.Today, Due(hours: 12).HowSoon(Noon, DayOf));

    [Fact]
    public void The_first_minute_of_tomorrow_is_later() => Assert.Equal(Urgency.Next, Due(hours: 12 + (1 / 60.0)).HowSoon(Noon, DayOf));

    [Fact]
    public void Of_two_that_are_late_the_one_that_is_late_for_longer_comes_first()
    {
        WorkLine[] lines = [Due(hours: -1), Due(hours: -30)];

        Assert.Equal([lines[1], lines[0]], Assert.Single(WorkLine.Grouped(lines, Noon, DayOf)));
    }

    [Fact]
    public void A_task_of_a_role_is_anyones_until_someone_takes_it_on()
    {
        Assert.Equal((Holder.Anyone, null), Due(1).HeldBy(AnasDesk));
        Assert.Equal((Holder.Mine, "ana"), (Due(1) with { ClaimedBy = "ana" }).HeldBy(AnasDesk));
        Assert.Equal((Holder.Colleague, "cleo"), (Due(1) with { ClaimedBy = "cleo" }).HeldBy(AnasDesk));
    }

    [Fact]
    public void The_work_of_a_colleague_who_is_away_is_done_in_their_place() =>
        Assert.Equal((Holder.StoodInFor, "bo"), (Due(1) with { Owner = new Party(PartyKind.Staff, "bo") }).HeldBy(AnasDesk));

    [Fact]
    public void Only_mine_leaves_out_what_is_the_roles_and_the_services_but_not_what_one_stands_in_for()
    {
        var view = WorkView.Read(onlyMine: true, role: null, AnasDesk);

        Assert.Equal([new Party(PartyKind.Staff, "ana"), new Party(PartyKind.Staff, "bo")], view.Owners(AnasDesk));
    }

    [Fact]
    public void A_role_shows_its_tasks_and_no_questions_and_a_role_of_others_is_not_looked_at()
    {
        var view = WorkView.Read(onlyMine: false, "entry-point", AnasDesk);

        Assert.Equal([Party.Role("entry-point")], view.Owners(AnasDesk));
        Assert.Empty(view.Asked(AnasDesk));
        Assert.True(WorkView.Read(onlyMine: false, "coordinator", AnasDesk).IsAll);
    }

    [Theory]
    [InlineData("")]
    [InlineData("task/1")]
    [InlineData("6e0f5c5a-0000-7000-8000-000000000001/-1")]
    [InlineData("6e0f5c5a-0000-7000-8000-000000000001/1/2")]
    public void What_is_no_address_opens_nothing(string text) => Assert.Null(WorkAddress.Read(Guid.Empty, text));

    [Fact]
    public void A_line_is_found_again_by_its_address()
    {
        var line = Due(1);

        Assert.Equal((line.Enrolment, line.Entry), WorkAddress.Read(line.Enrolment.Network, line.Address));
    }

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    private static WorkLine Due(double? hours) => new(
        new EnrolmentKey(Guid.Empty, Guid.CreateVersion7()), 1, Guid.Empty, "Talk", "Entry", "Circuit", "Team", null, Noon.AddDays(-1),
        hours is { } later ? Noon.AddHours(later) : null, IsQuestion: false, Party.Role("entry-point"));
}
