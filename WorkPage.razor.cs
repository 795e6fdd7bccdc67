using System.Globalization;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Outbox;
using CareCircuits.Care.People;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Work;

/// <summary>My work: a list that can be worked off from the top, what was told, and the panel of the task or question that is open.</summary>
public sealed partial class WorkPage(
    IWork work, TaskWork tasks, QuestionWork questions, PeopleList peopleList, ICircuitStore store, CircuitLibrary library, DirectoryNames directoryNames,
    Reader reader, Refusals refusals, NavigationManager navigation, IJSRuntime browser)
{
    private const int PageSize = 30;
    private const int MostShown = 300;
    private const int MostMessages = 20;
    private const string Declining = "decline";

    /// <summary>What was for later becomes for now without anyone changing anything.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(20);

    private readonly Dictionary<(string Circuit, int Version), Circuit> circuits = [];
    private WorkView look = new(false, null);
    private IReadOnlyList<WorkRow> rows = [];
    private IReadOnlyList<(WorkGroup Group, IReadOnlyList<WorkRow> Rows)> groups = [];
    private IReadOnlyList<InboxLine> messages = [];
    private IReadOnlyDictionary<Guid, PersonLine> people = new Dictionary<Guid, PersonLine>();
    private HashSet<(EnrolmentKey Enrolment, int Entry)> reminded = [];
    private KnownNames names = KnownNames.None;
    private (string Look, string Text)? notice;
    private bool hasMore;
    private bool hasMoreMessages;
    private bool hasManyCircuits;
    private bool isLoaded;
    private Timer? ticking;

    /// <summary>How much of the work is looked at.</summary>
    [SupplyParameterFromQuery]
    public string? View { get; set; }

    /// <summary>How many lines are shown.</summary>
    [SupplyParameterFromQuery]
    public int? Show { get; set; }

    /// <summary>The task that is open: enrolment and entry.</summary>
    [SupplyParameterFromQuery]
    public string? Task { get; set; }

    /// <summary>The question that is open: enrolment and entry.</summary>
    [SupplyParameterFromQuery]
    public string? Question { get; set; }

    /// <summary>Whether the open question was opened to say no.</summary>
    [SupplyParameterFromQuery]
    public string? Answer { get; set; }

    private int Shown => Math.Clamp(Show ?? PageSize, PageSize, MostShown);

    private (EnrolmentKey Enrolment, int Entry)? TaskAt => PlaceIn(Task);

    private (EnrolmentKey Enrolment, int Entry)? QuestionAt => PlaceIn(Question);

    private string More => navigation.GetUriWithQueryParameter("show", Shown + PageSize);

    private string Summary
    {
        get
        {
            var due = groups.Where(group => group.Group is WorkGroup.Now or WorkGroup.Late or WorkGroup.Today).Sum(group => group.Rows.Count);
            if (due > 0)
                return Say["Due", due];
            if (groups.FirstOrDefault(group => group.Group == WorkGroup.Next).Rows is [{ Due: { } at } next, ..])
                return Say["NothingDueNext", SaidTime.In(reader, SayTime, at), StepTitle(next), WhomIn(next)];
            return Say["NothingDue"];
        }
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var before = rows.Select(row => row.Id).ToHashSet();
        look = WorkView.Read(View, Desk);
        var open = await work.TasksAsync(Desk.Network, look.Owners(Desk), 0, Shown + 1, Leaving);
        var mine = await work.QuestionsAsync(Desk.Network, look.Asked(Desk), 0, Shown + 1, Leaving);
        var asked = look.IsAll ? await questions.AskedAsync(Desk, 0, Shown + 1, Leaving) : [];
        var unread = await work.UnreadAsync(Desk.Network, Desk.Parties, null, MostMessages + 1, Leaving);

        hasMore = Math.Max(open.Count, Math.Max(mine.Count, asked.Count)) > Shown && Shown < MostShown;
        hasMoreMessages = unread.Count > MostMessages;
        messages = [.. unread.Take(MostMessages)];
        reminded = [.. unread.Where(line => line.Message.Kind == MessageKind.Reminder).Select(line => (line.Enrolment, line.Message.Entry))];
        rows =
        [
            .. open.Take(Shown).Select(WorkRow.For),
            .. mine.Take(Shown).Select(question => WorkRow.For(question, WorkKind.Question)),
            .. asked.Where(question => !Desk.Has(question.To)).Take(Shown).Select(question => WorkRow.For(question, WorkKind.Asked)),
        ];
        people = await peopleList.LinesAsync(Desk, [.. rows.Select(row => row.Person).Concat(messages.Select(line => line.Person)).Distinct()], Leaving);
        names = await directoryNames.OfAsync(Desk.Network, Leaving);
        await FindCircuitsAsync();
        Sort();
        if (isLoaded && rows.Count(row => !before.Contains(row.Id)) is > 0 and var added)
            await browser.InvokeVoidAsync("care.announce", Leaving, Say["Added", added].Value);
        isLoaded = true;
    }

    /// <inheritdoc/>
    protected override bool Concerns(Change change) => true;

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        base.OnAfterRender(firstRender);
        if (firstRender)
            ticking = new Timer(_ => InvokeAsync(() => { Sort(); StateHasChanged(); }), null, Tick, Tick);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        ticking?.Dispose();
        base.Dispose(disposing);
    }

    private static (EnrolmentKey Enrolment, int Entry)? Place(Guid network, string? text) =>
        text?.Split('/') is [var enrolment, var entry] && Guid.TryParse(enrolment, out var id) && int.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (new EnrolmentKey(network, id), number)
            : null;

    private (EnrolmentKey Enrolment, int Entry)? PlaceIn(string? text) => Place(Desk.Network, text);

    private void Sort() => groups = WorkGroups.Of(rows, reader.Now, reader.DayOf);

    private async Task FindCircuitsAsync()
    {
        var versions = await store.ListAsync(Desk.Network, Leaving);
        hasManyCircuits = versions.Select(version => version.Id).Distinct().Count() > 1;
        foreach (var version in versions)
            circuits[(version.Id, version.Version)] = await library.FindAsync(Desk.Network, version.Id, version.Version, Leaving);
    }

    private string RoleTitle(string role) => reader.Say(
        circuits.Values.SelectMany(circuit => circuit.Definition.Roles).FirstOrDefault(known => known.Id == role)?.Title, role);

    private string StepTitle(WorkRow row) => reader.Say(circuits[(row.Circuit, row.Version)].Workflows[row.Workflow].Steps[row.Step].Definition.Title, row.Step);

    private string WhomIn(WorkRow row) => people.GetValueOrDefault(row.Person) is { } line && line.Initials != "?" ? line.Name ?? line.Initials : Say["Someone"];

    private string To(string? view) => navigation.GetUriWithQueryParameters("/", new Dictionary<string, object?> { ["view"] = view });

    private string To(WorkRow row) => navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["task"] = row.Kind == WorkKind.Task ? row.Address : null,
        ["question"] = row.Kind == WorkKind.Question ? row.Address : null,
        ["answer"] = null,
    });

    private async Task CloseAsync()
    {
        var place = TaskAt ?? QuestionAt;
        navigation.NavigateTo(navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["task"] = null, ["question"] = null, ["answer"] = null }));
        if (place is { } at)
            await browser.InvokeVoidAsync("care.leave", Leaving, $"[data-row=\"{at.Enrolment.Enrolment}/{at.Entry}\"] a, #main h1");
    }

    private async Task ClaimAsync(WorkRow row)
    {
        notice = await tasks.ClaimAsync(Desk, row.Enrolment, row.Entry, Leaving) is Outcome<OpenTask>.Refused(var reason)
            ? ("bad", refusals.Say(reason))
            : ("good", Say["Claimed", StepTitle(row)]);
        await LoadAsync();
    }

    private async Task AcceptAsync(WorkRow row)
    {
        notice = await questions.AnswerAsync(Desk, row.Enrolment, row.Entry, Reply.Accepted, null, $"accept/{row.Entry}", Leaving) is Outcome<Sent>.Refused(var reason)
            ? ("bad", refusals.Say(reason))
            : ("good", Say["Accepted", StepTitle(row)]);
        await LoadAsync();
    }

    private async Task ReadAsync(InboxLine line)
    {
        await work.ReadAsync(Desk.Network, line.Id, Leaving);
        await LoadAsync();
        await browser.InvokeVoidAsync("care.focus", Leaving, messages.Count > 0 ? "[data-test=read-message]" : "#main h1");
    }

    private async Task ReadAllAsync()
    {
        if (messages is [var youngest, ..])
            await work.ReadAllAsync(Desk.Network, Desk.Parties, youngest.Id, Leaving);
        notice = ("good", Say["AllRead"]);
        await LoadAsync();
        await browser.InvokeVoidAsync("care.focus", Leaving, "#main h1");
    }
}
