using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Moving;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Care.Studio;
using CareCircuits.Data.Tests.Hosts;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Data.Tests.Contract;

public class MovingTests
{
    private const string Entry = "central-entry-point";

    [Theory]
    [OnEveryDatabase]
    public async Task People_are_moved_after_choices_with_four_eyes_and_back_exactly_unless_they_have_gone_on(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var (town, els, omar) = await OpenAsync(rooms);
        var moves = rooms.Get<MovePlanning>();
        List<EnrolmentKey> atGone = [await ContactAsync(town), await ContactAsync(town), await ContactAsync(town)];
        var inCrisis = await town.EnrolAsync();
        await town.HappensAsync(inCrisis, "crisis.reported");
        var over = await ContactAsync(town);
        await town.HappensAsync(over, "enrolment.ended");
        List<EnrolmentKey> all = [.. atGone, inCrisis];
        var before = new Dictionary<EnrolmentKey, string>();
        foreach (var key in all)
            before[key] = await WithoutCountersAsync(town, key);
        var dues = await DuesAsync(rooms);

        var plan = Accepted(await moves.PlanAsync(els, Town.Circuit, [1], 2, default));
        Assert.Equal(4, plan.Total);
        Assert.IsType<MoveUnderWay>(Refused(await moves.PlanAsync(omar, Town.Circuit, [1], 2, default)));
        await WorkAsync(rooms);
        Assert.Equal([(MoveAnswer.NeedsChoice, 3), (MoveAnswer.Moves, 1)], (await moves.CountsAsync(els, plan.Id, default)).Select(count => (count.Answer, count.Count)));
        var open = Assert.Single((await moves.CasesAsync(els, plan.Id, new MoveFilter(MoveAnswer.NeedsChoice), null, 1, default))[0].Case.Points);
        Assert.Equal((MovePointKind.Step, Entry, "first-talk"), (open.Kind, open.Workflow, open.Name));
        Assert.Contains("first-words", open.Candidates);

        Accepted(await moves.ChooseAsync(els, plan.Id, new MoveChoiceSet([new StepChoice(Entry, "first-talk", "first-words")], []), default));
        await WorkAsync(rooms);
        Assert.Equal((MoveAnswer.Moves, 4), (await moves.CountsAsync(els, plan.Id, default)).Select(count => (count.Answer, count.Count)).Single());

        Accepted(await moves.AskAsync(els, plan.Id, default));
        Assert.IsType<OwnApproval>(Refused(await moves.ApproveAsync(els, plan.Id, default)));
        Assert.All(all, key => Assert.Equal(1, Version(town, key)));
        Accepted(await moves.ApproveAsync(omar, plan.Id, default));
        await WorkAsync(rooms);

        Assert.Equal(MovePhase.Moved, Accepted(await moves.FindAsync(els, plan.Id, default)).Phase);
        foreach (var key in all)
        {
            Assert.Equal(2, Version(town, key));
            Assert.Equal((ActorKind.Staff, "omar"), ((await town.JournalAsync(key))[^1].By.Kind, (await town.JournalAsync(key))[^1].By.Id));
            await town.ReplaysAsync(key);
        }

        Assert.Equal(["first-words"], (await town.StateAsync(atGone[0])).Running.SelectMany(instance => instance.Stays).Select(stay => stay.Step));
        Assert.Equal(await TimersAsync(town, all), await DuesAsync(rooms));
        Assert.Equal(1, Version(town, over));

        await town.CompletesAsync(atGone[0], "first-words", "information");
        Accepted(await moves.UndoAsync(els, plan.Id, default));
        await WorkAsync(rooms);

        Assert.Equal(MovePhase.Back, Accepted(await moves.FindAsync(els, plan.Id, default)).Phase);
        var moved = Assert.Single(await moves.CasesAsync(els, plan.Id, new MoveFilter(State: MoveCaseState.MovedOn), null, 10, default));
        Assert.Equal((atGone[0], "move.moved-on"), (moved.Case.Enrolment, moved.Case.Code));
        foreach (var key in all.Skip(1))
        {
            Assert.Equal(before[key], await WithoutCountersAsync(town, key));
            await town.ReplaysAsync(key);
        }

        Assert.Equal(dues.Where(due => due.Enrolment != atGone[0].Enrolment), (await DuesAsync(rooms)).Where(due => due.Enrolment != atGone[0].Enrolment));
        Assert.Equal(2, (await rooms.Work.TasksAsync(town.Network, [Party.Role("entry-point")], 0, 50, default)).Count(task => task.Step == "first-talk"));
        await town.CompletesAsync(atGone[1], "first-talk", "information");
        await town.ReplaysAsync(atGone[1]);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task One_person_can_be_chosen_for_or_left_where_they_are_and_names_are_for_those_to_whom_the_file_is_open(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var (town, els, _) = await OpenAsync(rooms);
        await rooms.Get<IPublishingRules>().SaveAsync(town.Network, new PublishingRules(SecondCoordinator: false), default);
        var moves = rooms.Get<MovePlanning>();
        var (chosen, left) = (await ContactAsync(town), await ContactAsync(town));
        var plan = Accepted(await moves.PlanAsync(els, Town.Circuit, [1], 2, default));
        await WorkAsync(rooms);

        Assert.IsType<NobodyMoves>(Refused(await moves.AskAsync(els, plan.Id, default)));
        Accepted(await moves.ChooseAsync(els, plan.Id, chosen.Enrolment, new MoveChoiceSet([new StepChoice(Entry, "first-talk", "needs")], []), default));
        Accepted(await moves.ChooseAsync(els, plan.Id, left.Enrolment, new MoveChoiceSet([], [], Leaves: true), default));
        var lines = await moves.CasesAsync(els, plan.Id, new MoveFilter(), null, 10, default);
        Assert.Equal([MoveAnswer.Moves, MoveAnswer.Stays], lines.OrderBy(line => line.Case.Enrolment == left).Select(line => line.Case.Answer));
        Assert.All(lines, line => Assert.Null(line.Person!.Name));

        Accepted(await moves.AskAsync(els, plan.Id, default));
        await WorkAsync(rooms);
        Assert.Equal((2, 1), (Version(town, chosen), Version(town, left)));
        Assert.Equal("needs", (await town.StateAsync(chosen)).Running.Single().Stays.Single().Step);
        Assert.IsType<MoveNotNow>(Refused(await moves.AskAsync(els, plan.Id, default)));
        var ana = await town.DeskAsync("ana", "ssm-vesdre", "case-manager");
        Assert.IsType<RoleNeeded>(Refused(await moves.UndoAsync(ana, plan.Id, default)));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task A_move_whose_host_is_killed_in_the_middle_is_taken_up_again_and_moves_nobody_twice(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var (town, els, omar) = await OpenAsync(rooms);
        var moves = rooms.Get<MovePlanning>();
        List<EnrolmentKey> people = [];
        for (var person = 0; person < 260; person++)
            people.Add(await ContactAsync(town));
        var plan = Accepted(await moves.PlanAsync(els, Town.Circuit, [1], 2, default));
        Accepted(await moves.ChooseAsync(els, plan.Id, new MoveChoiceSet([new StepChoice(Entry, "first-talk", "first-words")], []), default));
        await WorkAsync(rooms);
        Accepted(await moves.AskAsync(els, plan.Id, default));
        Accepted(await moves.ApproveAsync(omar, plan.Id, default));

        using (var host = await HostProcess.StartAsync(database.ConnectionString, rooms.Time.Now))
        {
            Assert.Equal(1, await host.AskAsync("move"));
            var second = host.AskAsync("move");
            while (!second.IsCompleted && await MovedAsync(moves, els, plan.Id) < 110)
                await Task.Yield();
            await host.KillAsync();
            await Assert.ThrowsAnyAsync<Exception>(async () => _ = await second + await host.AskAsync("move"));
        }

        var moved = await MovedAsync(moves, els, plan.Id);
        Assert.InRange(moved, 100, 259);
        rooms.Time.Now += TimeSpan.FromSeconds(30);
        await WorkAsync(rooms);

        Assert.Equal(260, await MovedAsync(moves, els, plan.Id));
        foreach (var key in people)
        {
            Assert.Equal(2, Version(town, key));
            Assert.Single((await town.JournalAsync(key)).Select(line => line.Entry.Signal).OfType<Signal.Moved>());
        }

        foreach (var key in people.Take(20))
            await town.ReplaysAsync(key);
        Assert.Equal(await TimersAsync(town, people), await DuesAsync(rooms));
    }

    private static async Task<(Town Town, Desk Els, Desk Omar)> OpenAsync(Rooms rooms)
    {
        var town = await Town.BuildAsync(rooms);
        await town.PublishSecondAsync(Entry, text => text.Replace("\"first-talk\"", "\"first-words\"", StringComparison.Ordinal));
        return (town, await town.DeskAsync("els", "accueil", NetworkRoles.Coordinator), await town.DeskAsync("omar", "accueil", NetworkRoles.Coordinator));
    }

    private static async Task<EnrolmentKey> ContactAsync(Town town)
    {
        var key = await town.EnrolAsync();
        await town.HappensAsync(key, "contact.made", ("sentBy", "dr-lambert"));
        return key;
    }

    private static async Task WorkAsync(Rooms rooms)
    {
        while (await rooms.Get<MoveWork>().RunAsync(default))
        {
        }
    }

    private static async Task<int> MovedAsync(MovePlanning moves, Desk desk, Guid plan) =>
        (await moves.CountsAsync(desk, plan, default)).Where(count => count.State == MoveCaseState.Moved).Sum(count => count.Count);

    private static int Version(Town town, EnrolmentKey key) => town.StateAsync(key).GetAwaiter().GetResult().Version;

    private static async Task<string> WithoutCountersAsync(Town town, EnrolmentKey key) => Town.Written(await town.StateAsync(key) with { LastEntry = 0, LastInstance = 0 });

    private static async Task<List<(Guid Enrolment, DueKey Key, DateTimeOffset At)>> DuesAsync(Rooms rooms)
    {
        var network = (await rooms.Directory.NetworksAsync(default)).Single().Id;
        return [.. (await rooms.Dues.ListAsync(network, rooms.Time.Now, lateOnly: false, 0, 5000, default)).Select(due => (Enrolment: due.Enrolment.Enrolment, due.Key, due.At)).OrderBy(due => (due.Item1, due.Item2.Entry, due.Item2.Kind, due.Item2.Index))];
    }

    private static async Task<List<(Guid Enrolment, DueKey Key, DateTimeOffset At)>> TimersAsync(Town town, IReadOnlyList<EnrolmentKey> keys)
    {
        List<(Guid, DueKey, DateTimeOffset)> timers = [];
        foreach (var key in keys)
        {
            timers.AddRange((await town.StateAsync(key)).Running.SelectMany(instance => instance.Stays)
                .SelectMany(stay => stay.Timers, (stay, timer) => (key.Enrolment, new DueKey(stay.Entry, timer.Kind, timer.Index), timer.At)));
        }

        return [.. timers.OrderBy(due => (due.Item1, due.Item2.Entry, due.Item2.Kind, due.Item2.Index))];
    }

    private static MovePlan Accepted(Outcome<MovePlan> outcome) => Assert.IsType<Outcome<MovePlan>.Accepted>(outcome).Value;

    private static Refusal Refused(Outcome<MovePlan> outcome) => Assert.IsType<Outcome<MovePlan>.Refused>(outcome).Reason;
}
