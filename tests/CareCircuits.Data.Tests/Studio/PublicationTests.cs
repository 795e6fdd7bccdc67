using CareCircuits.Care.Circuits;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Decisions;
using static CareCircuits.Data.Tests.Studio.DraftTests;

namespace CareCircuits.Data.Tests.Studio;

/// <summary>A draft becomes a version when it is clean, rehearsed, has a reason, and a second coordinator agrees.</summary>
public class PublicationTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task A_second_coordinator_publishes_what_the_first_asked_for_as_it_stood_then(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var studio = await Studio.OpenAsync(rooms);
        var asked = await studio.EditsAsync(studio.Lea, "Asked for");
        Assert.False(Accepted(await studio.Publication.AskAsync(studio.Lea, Studio.Circuit, "Clearer words", default)).IsPublished);
        rooms.Time.Now += TimeSpan.FromMinutes(1);
        await studio.EditsAsync(studio.Lea, "Written later");

        Assert.Equal("publish.own-request", Code(await studio.Publication.ApproveAsync(studio.Lea, Studio.Circuit, null, default)));
        Accepted(await studio.Publication.ApproveAsync(studio.Tom, Studio.Circuit, "Good", default));

        var published = (await rooms.Circuits.FindAsync(studio.Network, Studio.Circuit, 2, default))!;
        Assert.Equal("Asked for", Studio.TitleOf(asked.Files));
        Assert.Equal(asked.Files[asked.Files.CircuitPath], System.Text.Encoding.UTF8.GetString(published.Sources.Definition!.Bytes.Span));
        var line = Assert.Single(await rooms.Get<IPublicationRequests>().ListAsync(studio.Network, Studio.Circuit, 10, default));
        Assert.Equal((RequestState.Published, "lea", "tom", "Clearer words", "Good"), (line.State, line.AskedBy, line.DecidedBy, line.Reason, line.Remark));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task What_was_written_after_asking_becomes_the_draft_of_the_version_after_that(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var studio = await Studio.OpenAsync(rooms);
        Accepted(await studio.Publication.AskAsync(studio.Lea, Studio.Circuit, "First", default));
        await studio.EditsAsync(studio.Lea, "Written later");
        Accepted(await studio.Publication.ApproveAsync(studio.Tom, Studio.Circuit, null, default));

        var draft = await studio.DraftAsync();

        Assert.Equal((3, 2), (draft.Files.Version, draft.BasedOn));
        Assert.Equal("Written later", Studio.TitleOf(draft.Files));
        Accepted(await studio.Publication.AskAsync(studio.Lea, Studio.Circuit, "Second", default));
        Accepted(await studio.Publication.ApproveAsync(studio.Tom, Studio.Circuit, null, default));
        Assert.Equal([3, 2, 1], (await rooms.Circuits.ListAsync(studio.Network, default)).Select(version => version.Version));
        Assert.Null(await rooms.Get<ICircuitDrafts>().FindAsync(studio.Network, Studio.Circuit, default));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task A_network_that_trusts_one_coordinator_publishes_at_once(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var studio = await Studio.OpenAsync(rooms);
        await rooms.Get<IPublishingRules>().SaveAsync(studio.Network, new PublishingRules(SecondCoordinator: false), default);

        Assert.True(Accepted(await studio.Publication.AskAsync(studio.Lea, Studio.Circuit, "Clearer words", default)).IsPublished);

        Assert.Equal(2, (await rooms.Circuits.ListAsync(studio.Network, default)).Count);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task What_is_not_ready_is_refused_with_what_is_in_the_way(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var studio = await Studio.OpenAsync(rooms);
        Assert.Equal("publish.reason-missing", Code(await studio.Publication.AskAsync(studio.Lea, Studio.Circuit, " ", default)));
        Assert.Equal("publish.no-request", Code(await studio.Publication.ApproveAsync(studio.Tom, Studio.Circuit, null, default)));

        var seen = (await studio.DraftAsync()).Files;
        var workflow = seen.WorkflowPath("crisis-access");
        var broken = seen.Document(workflow)!;
        broken["start"] = "nowhere";
        Accepted(await studio.Editing.EditAsync(studio.Lea, seen, seen.With(workflow, broken), new EditKind("start"), default));
        Assert.Equal("publish.checks-fail", Code(await studio.Publication.AskAsync(studio.Lea, Studio.Circuit, "Now", default)));

        await studio.Editing.UndoAsync(studio.Lea, Studio.Circuit, default);
        var clean = (await studio.DraftAsync()).Files;
        var path = clean.Texts.Keys.First(file => file.Contains("/scenarios/", StringComparison.Ordinal));
        var scenarios = clean.Document(path)!;
        scenarios["scenarios"]![0]!["expect"] = new System.Text.Json.Nodes.JsonObject { ["workflow"] = "crisis-access", ["result"] = "never-so" };
        Accepted(await studio.Editing.EditAsync(studio.Lea, clean, clean.With(path, scenarios), new EditKind("scenario"), default));
        Assert.Equal("publish.rehearsals-fail", Code(await studio.Publication.AskAsync(studio.Lea, Studio.Circuit, "Now", default)));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task A_request_that_is_sent_back_leaves_the_draft_and_one_can_ask_again(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var studio = await Studio.OpenAsync(rooms);
        Accepted(await studio.Publication.AskAsync(studio.Lea, Studio.Circuit, "Now", default));
        Assert.Equal("publish.request-open", Code(await studio.Publication.AskAsync(studio.Tom, Studio.Circuit, "Me too", default)));

        Assert.Equal(RequestState.SentBack, Accepted(await studio.Publication.SendBackAsync(studio.Tom, Studio.Circuit, "Not yet", default)).State);
        rooms.Time.Now += TimeSpan.FromMinutes(1);
        Accepted(await studio.Publication.AskAsync(studio.Lea, Studio.Circuit, "Now then", default));
        Assert.Equal(RequestState.Withdrawn, Accepted(await studio.Publication.SendBackAsync(studio.Lea, Studio.Circuit, null, default)).State);

        Assert.Equal(["Now then", "Now"], (await rooms.Get<IPublicationRequests>().ListAsync(studio.Network, Studio.Circuit, 10, default)).Select(line => line.Reason));
        Assert.Equal(2, (await studio.DraftAsync()).Files.Version);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task A_rule_set_version_that_another_circuit_version_pinned_never_changes(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var studio = await Studio.OpenAsync(rooms);
        var seen = (await studio.DraftAsync()).Files;
        var path = seen.Texts.Keys.First(file => file.StartsWith("rules/crisis-priority", StringComparison.Ordinal));
        var rules = seen.Document(path)!;
        rules[0]!["Rules"]![0]!["Properties"]!["reason"]!["en"] = "Other words";
        Accepted(await studio.Editing.EditAsync(studio.Lea, seen, seen.With(path, rules), new EditKind("rule"), default));
        Accepted(await studio.Publication.AskAsync(studio.Lea, Studio.Circuit, "Now", default));

        Assert.Equal("publish.version-taken", Code(await studio.Publication.ApproveAsync(studio.Tom, Studio.Circuit, null, default)));
        Assert.Single(await rooms.Circuits.ListAsync(studio.Network, default));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task New_enrolments_take_no_retired_version(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var studio = await Studio.OpenAsync(rooms);
        Accepted(await studio.Publication.RetireAsync(studio.Lea, Studio.Circuit, 1, isRetired: true, default));

        var choice = new CircuitChoice(rooms.Circuits, rooms.Library);
        Assert.IsType<Outcome<Circuit>.Refused>(await choice.ChooseAsync(studio.Network, Studio.Circuit, default));
        Accepted(await studio.Publication.RetireAsync(studio.Lea, Studio.Circuit, 1, isRetired: false, default));
        Assert.IsType<Outcome<Circuit>.Accepted>(await choice.ChooseAsync(studio.Network, Studio.Circuit, default));
    }
}
