using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Networks;
using CareCircuits.Care.People;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Work;

/// <summary>What waits for someone, to be worked off from the top: late, now, today, next; what others owe an answer to; what is unread.</summary>
public sealed partial class WorkPage(
    WorkReading reading, IWork work, PeopleList list, CircuitLibrary circuits, DirectoryNames directoryNames, Reader reader, NavigationManager navigation, IJSRuntime browser)
{
    private const int Step = 40;
    private const int MostUnread = 15;

    private IReadOnlyList<IGrouping<Urgency, WorkLine>> groups = [];
    private IReadOnlyList<WorkLine> waiting = [];
    private IReadOnlyList<InboxLine> unread = [];
    private IReadOnlyDictionary<Guid, PersonLine> people = new Dictionary<Guid, PersonLine>();
    private Dictionary<(string, int), Circuit> versions = [];
    private NameBook names = NameBook.None;
    private Done? done;
    private string? said;
    private bool saidIsBad;
    private bool isCut;
    private int most = Step;

    [SupplyParameterFromQuery(Name = "mine")]
    private bool OnlyMine { get; set; }

    [SupplyParameterFromQuery(Name = "task")]
    private string? TaskAddress { get; set; }

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        IReadOnlyList<Party> parties = OnlyMine ? [.. Desk.Parties.Where(party => party.Kind == PartyKind.Staff)] : Desk.Parties;
        names = await directoryNames.FindAsync(Desk.Network, Leaving);
        var lines = await reading.LinesAsync(Desk, parties, most, Leaving);
        isCut = lines.Count >= most;
        groups = WorkLine.Grouped(lines, reader.Now, reader.DayOf);
        waiting = await reading.WaitingAsync(Desk, Step, Leaving);
        unread = await work.UnreadAsync(Desk.Network, Desk.Parties, null, MostUnread, Leaving);
        foreach (var line in unread)
            versions[(line.Circuit, line.Version)] = await circuits.FindAsync(Desk.Network, line.Circuit, line.Version, Leaving);
        people = await list.LinesAsync(Desk, [.. lines.Select(line => line.Person).Concat(unread.Select(line => line.Person)).Distinct()], Leaving);
    }

    /// <inheritdoc/>
    protected override bool Concerns(Change change) => true;

    private static ShownState StateOf(Urgency urgency) => urgency switch
    {
        Urgency.Late => ShownState.Late,
        Urgency.Now => ShownState.DueSoon,
        Urgency.Today => ShownState.Running,
        _ => ShownState.Waiting,
    };

    private string StepOf(InboxLine line) =>
        versions.GetValueOrDefault((line.Circuit, line.Version)) is { } circuit
        && circuit.Workflows.GetValueOrDefault(line.Message.Workflow)?.Steps.GetValueOrDefault(line.Message.Step) is { } step
            ? reader.Say(step.Definition.Title, line.Message.Step)
            : "";

    private void ToggleMine(ChangeEventArgs change) =>
        navigation.NavigateTo(navigation.GetUriWithQueryParameter("mine", change.Value is true ? true : (bool?)null));

    private void ClosePanel() => navigation.NavigateTo(navigation.GetUriWithQueryParameter("task", (string?)null));

    private async Task MoreAsync()
    {
        most += Step;
        await LoadAsync();
    }

    private async Task CompletedAsync(Done what)
    {
        (done, said) = (what, null);
        ClosePanel();
        await LoadAsync();
        await browser.InvokeVoidAsync("care.focus", "h1");
    }

    private async Task AnsweredAsync((string Words, bool IsBad) answer)
    {
        (done, said, saidIsBad) = (null, answer.Words, answer.IsBad);
        await LoadAsync();
    }

    private async Task ReadAllAsync()
    {
        await work.ReadAllAsync(Desk.Network, Desk.Parties, unread[0].Id, Leaving);
        await LoadAsync();
    }
}

/// <summary>What came of a task that was done.</summary>
/// <param name="Circuit">The circuit.</param>
/// <param name="Next">What is next.</param>
public sealed record Done(Circuit Circuit, IReadOnlyList<NextStep> Next);
