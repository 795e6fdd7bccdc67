using CareCircuits.Care.Access;
using CareCircuits.Care.Studio;
using CareCircuits.Data.Tests.Crashes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;

namespace CareCircuits.Data.Tests.Studio;

/// <summary>Several coordinators design one draft; nothing of anyone is lost.</summary>
public class DraftTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task A_draft_comes_back_as_it_was_left_after_a_restart(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        CircuitDraft left;
        Guid network;
        await using (var rooms = new Rooms(database.ConnectionString))
        {
            var studio = await Studio.OpenAsync(rooms);
            network = studio.Network;
            left = await studio.EditsAsync(studio.Lea, "Care for all");
        }

        await using var again = new Rooms(database.ConnectionString);
        var found = await again.Get<ICircuitDrafts>().FindAsync(network, Studio.Circuit, default);

        Assert.Equal(left.Files.Texts.AsEnumerable(), found!.Files.Texts);
        Assert.Equal((left.Revision, left.Id, "lea"), (found.Revision, found.Id, found.ChangedBy));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Edits_that_many_make_at_once_are_all_there(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var studio = await Studio.OpenAsync(rooms);
        var seen = (await studio.DraftAsync()).Files;

        var roles = Enumerable.Range(1, 12).Select(number => $"role-{number:00}").ToList();
        await Task.WhenAll(roles.Select((role, place) => Task.Run(async () =>
        {
            var by = place % 2 == 0 ? studio.Lea : studio.Tom;
            Accepted(await studio.Editing.EditAsync(by, seen, Studio.WithRole(seen, role), new EditKind("role.add", role), default));
        })));

        var draft = await studio.DraftAsync();
        Assert.Equal(roles, Studio.RolesOf(draft.Files).Where(roles.Contains).Order(StringComparer.Ordinal));
        Assert.Equal(roles.Count, draft.Revision);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Who_would_overwrite_a_colleague_is_told_and_nothing_is_changed(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var studio = await Studio.OpenAsync(rooms);
        var seen = (await studio.DraftAsync()).Files;
        await studio.EditsAsync(studio.Lea, "Lea's words");

        var refused = await studio.Editing.EditAsync(studio.Tom, seen, Studio.Titled(seen, "Tom's words"), new EditKind("text", "title"), default);

        Assert.IsType<ChangedMeanwhile>(Assert.IsType<Outcome<CircuitDraft>.Refused>(refused).Reason);
        Assert.Equal("Lea's words", Studio.TitleOf((await studio.DraftAsync()).Files));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Each_takes_back_their_own_edits_and_does_them_again(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var studio = await Studio.OpenAsync(rooms);
        var first = Studio.TitleOf((await studio.DraftAsync()).Files);
        await studio.EditsAsync(studio.Lea, "One");
        await studio.AddsRoleAsync(studio.Tom, "night-nurse");
        rooms.Time.Now += TimeSpan.FromMinutes(1);
        await studio.EditsAsync(studio.Lea, "Two");

        await studio.Editing.UndoAsync(studio.Lea, Studio.Circuit, default);
        Assert.Equal("One", Studio.TitleOf((await studio.DraftAsync()).Files));
        await studio.Editing.UndoAsync(studio.Lea, Studio.Circuit, default);
        Assert.Equal(first, Studio.TitleOf((await studio.DraftAsync()).Files));
        Assert.Contains("night-nurse", Studio.RolesOf((await studio.DraftAsync()).Files));
        Assert.Equal("draft.nothing-to-undo", Assert.IsType<Outcome<CircuitDraft>.Refused>(await studio.Editing.UndoAsync(studio.Lea, Studio.Circuit, default)).Reason.Code);

        await studio.Editing.RedoAsync(studio.Lea, Studio.Circuit, default);
        await studio.Editing.RedoAsync(studio.Lea, Studio.Circuit, default);
        Assert.Equal("Two", Studio.TitleOf((await studio.DraftAsync()).Files));
        Assert.IsType<Outcome<CircuitDraft>.Refused>(await studio.Editing.RedoAsync(studio.Lea, Studio.Circuit, default));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task What_was_taken_back_before_something_new_was_done_is_not_done_again(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var studio = await Studio.OpenAsync(rooms);
        await studio.EditsAsync(studio.Lea, "Given up");
        await studio.Editing.UndoAsync(studio.Lea, Studio.Circuit, default);
        rooms.Time.Now += TimeSpan.FromMinutes(1);
        await studio.EditsAsync(studio.Lea, "Kept");
        await studio.Editing.UndoAsync(studio.Lea, Studio.Circuit, default);

        await studio.Editing.RedoAsync(studio.Lea, Studio.Circuit, default);

        Assert.Equal("Kept", Studio.TitleOf((await studio.DraftAsync()).Files));
        Assert.Equal("draft.nothing-to-undo", Code(await studio.Editing.RedoAsync(studio.Lea, Studio.Circuit, default)));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Typing_on_in_one_place_is_one_edit(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var studio = await Studio.OpenAsync(rooms);
        var first = Studio.TitleOf((await studio.DraftAsync()).Files);
        foreach (var words in (string[])["C", "Ca", "Car", "Care"])
        {
            await studio.EditsAsync(studio.Lea, words);
            rooms.Time.Now += TimeSpan.FromSeconds(1);
        }

        Assert.Single(await rooms.Get<ICircuitDrafts>().EditsAsync((await studio.DraftAsync()).Id, 10, default));
        await studio.Editing.UndoAsync(studio.Lea, Studio.Circuit, default);
        Assert.Equal(first, Studio.TitleOf((await studio.DraftAsync()).Files));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task A_circuit_has_one_draft_which_only_coordinators_touch(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var studio = await Studio.OpenAsync(rooms);
        var files = (await studio.DraftAsync()).Files;
        var els = await studio.Town.DeskAsync("els", "accueil", "entry-point");
        var begin = rooms.Get<DraftBeginning>();

        Assert.Equal("draft.exists", Code(await begin.BeginAsync(studio.Tom, files, 1, default)));
        Assert.Equal("studio.coordinators-only", Code(await begin.BeginAsync(els, files, 1, default)));
        Assert.Equal("studio.coordinators-only", Code(await studio.Editing.EditAsync(els, files, Studio.Titled(files, "x"), new EditKind("text"), default)));
        Assert.IsType<Outcome<CircuitDraft>.Accepted>(await begin.DiscardAsync(studio.Tom, Studio.Circuit, default));
        Assert.Equal("draft.unknown", Code(await studio.Editing.UndoAsync(studio.Lea, Studio.Circuit, default)));
        Assert.Equal("draft.circuit-taken", Code(await begin.BeginAsync(studio.Lea, DraftFiles.None(Studio.Circuit, 1), null, default)));
    }

    [Theory]
    [OnEveryDatabase]
    public async Task One_sees_who_else_has_the_draft_open(DatabaseKind kind)
    {
        await using var database = await FreshDatabase.MakeAsync(kind);
        await using var rooms = new Rooms(database.ConnectionString);
        var studio = await Studio.OpenAsync(rooms);
        var (drafts, id) = (rooms.Get<ICircuitDrafts>(), (await studio.DraftAsync()).Id);
        await drafts.SeenAsync(id, new DraftEditor("lea", "discharge-handover/call-72h", rooms.Time.Now), default);
        await drafts.SeenAsync(id, new DraftEditor("tom", "", rooms.Time.Now.AddMinutes(-5)), default);
        await drafts.SeenAsync(id, new DraftEditor("lea", "crisis-access", rooms.Time.Now), default);

        var editors = await drafts.EditorsAsync(id, rooms.Time.Now.AddMinutes(-1), default);

        Assert.Equal(("lea", "crisis-access"), (Assert.Single(editors).Staff, editors[0].Place));
    }

    internal static string Code<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Refused>(outcome).Reason.Code;

    internal static T Accepted<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Accepted>(outcome).Value;
}
