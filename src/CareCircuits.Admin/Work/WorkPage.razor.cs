using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Outbox;
using CareCircuits.Care.People;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Work;

/// <summary>What waits for someone, to be worked off from the top: now, late, today, next; what others owe an answer to; what is unread.</summary>
public sealed partial class WorkPage(
    WorkReading reading, IWork work, PeopleList list, ICircuitStore store, CircuitLibrary circuits, DirectoryNames directoryNames, Reader reader, NavigationManager navigation, IJSRuntime browser)
{
    private const int Step = 40;
    private const int MostShown = 400;
    private const int MostUnread = 15;

    /// <summary>What was for later becomes for now without anyone doing anything.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(20);

    private readonly Dictionary<(string Circuit, int Version), Circuit> versions = [];
    private WorkView view = new(OnlyMine: false, Role: null);
    private IReadOnlyList<WorkLine>? lines;
    private IReadOnlyList<IGrouping<Urgency, WorkLine>> groups = [];
    private IReadOnlyList<WorkLine> waiting = [];
    private IReadOnlyList<InboxLine> unread = [];
    private HashSet<(EnrolmentKey Enrolment, int Entry)> reminded = [];
    private IReadOnlyDictionary<Guid, PersonLine> people = new Dictionary<Guid, PersonLine>();
    private NameBook names = NameBook.None;
    private System.Threading.Timer? ticking;
    private Done? done;
    private string? said;
    private bool saidIsBad;
    private bool isCut;
    private bool hasMoreUnread;
    private int most = Step;

    [SupplyParameterFromQuery(Name = "mine")]
    private bool OnlyMine { get; set; }

    [SupplyParameterFromQuery(Name = "role")]
    private string? Role { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    private int? Show { get; set; }

    [SupplyParameterFromQuery(Name = "task")]
    private string? TaskAddress { get; set; }

    [SupplyParameterFromQuery(Name = "question")]
    private string? QuestionAddress { get; set; }

    /// <summary>What comes next of the same, where it is the reader's.</summary>
    private WorkLine? GoOn => done is null ? null
        : groups.SelectMany(group => group).FirstOrDefault(line => !line.IsQuestion && line.Enrolment == done.Enrolment && done.Next.Any(next => next.Entry == line.Entry));

    private bool HasManyCircuits => versions.Keys.Select(version => version.Circuit).Distinct().Count() > 1;

    private string Summary
    {
        get
        {
            var due = groups.Where(group => group.Key != Urgency.Next).Sum(group => group.Count());
            if (due > 0)
                return Say["ToDoToday", due];
            return groups.SelectMany(group => group).FirstOrDefault() is { Due: { } at } next
                ? Say["NothingDueNext", SaidTime.In(reader, SayTime, at), next.Title, WhomIn(next.Person)]
                : Say["NothingDue"];
        }
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        var before = lines?.Select(line => (line.Address, line.Owner)).ToHashSet();
        (view, most) = (WorkView.Read(OnlyMine, Role, Desk), Math.Clamp(Show ?? Step, Step, MostShown));
        foreach (var version in await store.ListAsync(Desk.Network, Leaving))
            versions[(version.Id, version.Version)] = await circuits.FindAsync(Desk.Network, version.Id, version.Version, Leaving);
        names = await directoryNames.FindAsync(Desk.Network, Leaving);
        lines = await reading.LinesAsync(Desk, view, most, Leaving);
        isCut = lines.Count >= most && most < MostShown;
        waiting = view.IsAll ? await reading.WaitingAsync(Desk, Step, Leaving) : [];
        var told = await work.UnreadAsync(Desk.Network, Desk.Parties, null, MostUnread + 1, Leaving);
        (unread, hasMoreUnread) = ([.. told.Take(MostUnread)], told.Count > MostUnread);
        reminded = [.. told.Where(line => line.Message.Kind == MessageKind.Reminder).Select(line => (line.Enrolment, line.Message.Entry))];
        people = await list.LinesAsync(Desk, [.. lines.Concat(waiting).Select(line => line.Person).Concat(unread.Select(line => line.Person)).Distinct()], Leaving);
        Sort();
        if (before is not null && lines.Count(line => !before.Contains((line.Address, line.Owner))) is > 0 and var added)
            await browser.InvokeVoidAsync("care.announce", Leaving, Say["Added", added].Value);
    }

    /// <inheritdoc/>
    protected override bool Concerns(Change change) => true;

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        base.OnAfterRender(firstRender);
        if (firstRender)
            ticking = new System.Threading.Timer(_ => _ = InvokeAsync(Ticked), null, Tick, Tick);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        ticking?.Dispose();
        base.Dispose(disposing);
    }

    private static ShownState StateOf(Urgency urgency) => urgency switch
    {
        Urgency.Late => ShownState.Late,
        Urgency.Now => ShownState.DueSoon,
        Urgency.Today => ShownState.Running,
        _ => ShownState.Waiting,
    };

    private void Sort() => groups = WorkLine.Grouped(lines ?? [], reader.Now, reader.DayOf);

    private void Ticked()
    {
        Sort();
        StateHasChanged();
    }

    private string WhomIn(Guid person) => people.GetValueOrDefault(person) is { Initials: not "?" } line ? line.Name ?? line.Initials : Say["Someone"];

    private string RoleTitle(string role) =>
        reader.Say(versions.Values.SelectMany(circuit => circuit.Definition.Roles).FirstOrDefault(known => known.Id == role)?.Title, role);

    private string To(string address, bool isQuestion) => navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { ["task"] = isQuestion ? null : address, ["question"] = isQuestion ? address : null });

    private void ToggleMine(ChangeEventArgs change) =>
        navigation.NavigateTo(navigation.GetUriWithQueryParameter("mine", change.Value is true ? true : (bool?)null));

    private void ChooseRole(ChangeEventArgs change) =>
        navigation.NavigateTo(navigation.GetUriWithQueryParameter("role", change.Value is string { Length: > 0 } role ? role : null));

    private void LeavePanel() => navigation.NavigateTo(navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["task"] = null, ["question"] = null }));

    private async Task CloseAsync()
    {
        var address = TaskAddress ?? QuestionAddress;
        LeavePanel();
        await browser.InvokeVoidAsync("care.back", Leaving, $"[data-row='{address}'] .what a", "h1");
    }

    private async Task CompletedAsync(Done what)
    {
        (done, said) = (what, null);
        LeavePanel();
        await LoadAsync();
        await browser.InvokeVoidAsync("care.back", Leaving, "[data-test=go-on]", "h1");
    }

    private async Task AnsweredInPanelAsync((string Words, bool IsBad) answer)
    {
        LeavePanel();
        await AnsweredAsync(answer);
    }

    private async Task AnsweredAsync((string Words, bool IsBad) answer)
    {
        (done, said, saidIsBad) = (null, answer.Words, answer.IsBad);
        await LoadAsync();
        await browser.InvokeVoidAsync("care.back", Leaving, "h1");
    }

    private async Task ReadAsync(InboxLine line)
    {
        await work.ReadAsync(Desk.Network, line.Id, Leaving);
        await LoadAsync();
        await browser.InvokeVoidAsync("care.back", Leaving, "[data-test=read-message]", "h1");
    }

    private async Task ReadAllAsync()
    {
        await work.ReadAllAsync(Desk.Network, Desk.Parties, unread[0].Id, Leaving);
        (done, said, saidIsBad) = (null, Say["AllRead"], false);
        await LoadAsync();
        await browser.InvokeVoidAsync("care.back", Leaving, "h1");
    }
}

/// <summary>What came of a task that was done.</summary>
/// <param name="Circuit">The circuit.</param>
/// <param name="Next">What is next.</param>
/// <param name="Enrolment">The enrolment, where it is known.</param>
public sealed record Done(Circuit Circuit, IReadOnlyList<NextStep> Next, EnrolmentKey? Enrolment = null);
