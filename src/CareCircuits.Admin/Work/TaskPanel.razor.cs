using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.People;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Drafts;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Work;

/// <summary>A task: who it is about, what it asks, and how it went. What is typed is kept; done twice, it is done once.</summary>
public sealed partial class TaskPanel(
    TaskWork tasks, FileDoor door, CircuitLibrary circuits, DirectoryNames directoryNames, DraftKeeping drafts, Refusals refusals, IStringLocalizer<FormFields> sayForm, IStringLocalizer<TaskWords> words,
    IEnrolmentStore enrolments, HistoryTeller teller, IJSRuntime browser) : IAsyncDisposable
{
    private const string Declined = "declined";
    private const int MostReceivers = 500;
    private const int MostPast = 4;

    private readonly string sender = Guid.CreateVersion7().ToString("N");
    private OpenTask? task;
    private Circuit? circuit;
    private TaskStep? step;
    private NameBook names = NameBook.None;
    private ShownCard card = ShownCard.Empty;
    private IReadOnlyList<FormField> fields = [];
    private Dictionary<string, object?> values = [];
    private Dictionary<string, string> faults = [];
    private IReadOnlyList<(string Outcome, string Label)> outcomes = [];
    private IReadOnlyList<StaffMember>? receivers;
    private IReadOnlyList<HistoryEntry> past = [];
    private TypedDraft? draft;
    private string receiver = "";
    private string? refusal;
    private bool isLoading = true;
    private bool isSending;

    /// <summary>The enrolment and the entry, with a slash between.</summary>
    [Parameter]
    [EditorRequired]
    public required string Address { get; set; }

    /// <summary>Told when it is to be closed.</summary>
    [Parameter]
    public EventCallback Closed { get; set; }

    /// <summary>Told when it was done, and what is next.</summary>
    [Parameter]
    public EventCallback<Done> Completed { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (draft is not null)
            await draft.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        await FindAsync();
        isLoading = false;
    }

    private async Task FindAsync()
    {
        if (WorkAddress.Read(Desk.Network, Address) is not var (enrolment, entry))
        {
            refusal = refusals.Say(new Refusal.NotOpen(0));
            return;
        }

        switch (await tasks.FindAsync(Desk, enrolment, entry, CancellationToken.None))
        {
            case Outcome<OpenTask>.Refused(var reason):
                refusal = refusals.Say(reason);
                return;
            case Outcome<OpenTask>.Accepted(var found):
                await ShowAsync(found);
                return;
        }
    }

    private async Task ShowAsync(OpenTask found)
    {
        task = found;
        circuit = await circuits.FindAsync(Desk.Network, found.Circuit, found.Version, CancellationToken.None);
        step = (TaskStep)circuit.Workflows[found.Workflow].Steps[found.Step].Definition;
        names = await directoryNames.FindAsync(Desk.Network, CancellationToken.None);
        var view = await door.OpenAsync(Desk, found.Person, CancellationToken.None);
        card = ShownCard.Of(view);
        if (view is FileView.Open(_, var open, _) && open.FirstOrDefault(one => one.Key == found.Enrolment) is { } loaded)
            past = await PastOfAsync(loaded, circuit);
        fields = [.. step.Form.Select(field => FormField.Of(field, circuit, Reader))];
        outcomes = [.. step.Outcomes.Keys.OrderBy(outcome => outcome == Declined).Select(outcome => (outcome, LabelOf(outcome)))];
        draft = new TypedDraft(drafts, Desk, $"task/{Address}", () => _ = InvokeAsync(StateHasChanged));
        values = await draft.ReadAsync(CancellationToken.None) ?? (view is FileView.Open(var person, _, _) ? KnownAnswers.Of(step.Form, person.Facts) : []);
    }

    /// <summary>The last few things that someone did or said, youngest first.</summary>
    private async Task<IReadOnlyList<HistoryEntry>> PastOfAsync(LoadedEnrolment loaded, Circuit of)
    {
        var lines = await enrolments.JournalAsync(loaded.Key, Math.Max(0, loaded.LastEntry - MostPast), MostPast, CancellationToken.None);
        return [.. lines.Reverse().Select(line => teller.Tell(line, of, names))];
    }

    private string LabelOf(string outcome) =>
        step!.Labels?.GetValueOrDefault(outcome) is { } label ? Reader.Say(label, outcome) : outcome == Declined ? words["PersonDeclines"] : outcome;

    private void Typed() => draft?.Typed(values, Reader.Now);

    private async Task ClaimAsync() => Take(await tasks.ClaimAsync(Desk, task!.Enrolment, task.Entry, CancellationToken.None));

    private async Task GiveBackAsync() => Take(await tasks.GiveBackAsync(Desk, task!.Enrolment, task.Entry, CancellationToken.None));

    private async Task OfferHandOverAsync() => receivers = [.. (await tasks.ReceiversAsync(Desk, task!, null, MostReceivers, CancellationToken.None)).Where(one => one.Id != Desk.Member.Id).OrderBy(one => one.Name, StringComparer.CurrentCulture)];

    private async Task HandOverAsync()
    {
        var outcome = await tasks.HandOverAsync(Desk, task!.Enrolment, task.Entry, receiver, CancellationToken.None);
        if (outcome is Outcome<OpenTask>.Accepted)
            await Closed.InvokeAsync();
        else
            Take(outcome);
    }

    private void Take(Outcome<OpenTask> outcome)
    {
        switch (outcome)
        {
            case Outcome<OpenTask>.Accepted(var now):
                (task, refusal) = (now, null);
                break;
            case Outcome<OpenTask>.Refused(var reason):
                refusal = refusals.Say(reason);
                break;
        }
    }

    private async Task CompleteAsync(string outcome)
    {
        if (isSending)
            return;
        faults = outcome == Declined ? [] : FormFaults.HalfAsked(fields, values, sayForm);
        if (faults.Count > 0)
        {
            refusal = refusals.Say("data.invalid");
            await ToFaultAsync();
            return;
        }

        isSending = true;
        var sent = await tasks.CompleteAsync(Desk, task!.Enrolment, task.Entry, outcome, FormAnswers.Sent(fields, values), sender, CancellationToken.None);
        isSending = false;
        switch (sent)
        {
            case Outcome<Sent>.Accepted(var what):
                await draft!.ForgetAsync();
                await Completed.InvokeAsync(new Done(circuit!, NextSteps.Of(what, circuit!), task.Enrolment));
                break;
            case Outcome<Sent>.Refused(var reason):
                if (reason is Refusal.DataInvalid(var wrong))
                    faults = FormFaults.Of(wrong, fields, values, sayForm);
                refusal = refusals.Say(reason);
                await ToFaultAsync();
                break;
        }
    }

    /// <summary>What is to be looked at again gets the focus.</summary>
    private ValueTask ToFaultAsync() => browser.InvokeVoidAsync("care.back", ".panel .invalid input, .panel .invalid select, .panel .invalid textarea");
}

/// <summary>Who a task is about, with as much as may be seen.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Phone">Where they can be called.</param>
/// <param name="Language">The language to speak with them.</param>
/// <param name="Wish">What they wish for.</param>
/// <param name="IsOpen">Whether their file can be opened.</param>
public sealed record ShownCard(string? Name, string? Phone, string? Language, string? Wish, bool IsOpen)
{
    /// <summary>Nothing.</summary>
    public static ShownCard Empty { get; } = new(null, null, null, null, false);

    /// <summary>What a look into the file shows.</summary>
    public static ShownCard Of(FileView view) => view switch
    {
        FileView.Open(var person, _, _) => new ShownCard(person.Name, person.Phone, person.Language, person.Wish, IsOpen: true),
        FileView.CardOnly(var card) => new ShownCard(card.Name, card.Phone, card.Language, card.Wish, IsOpen: false),
        _ => Empty,
    };
}
