using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Contacts;
using CareCircuits.Care.Drafts;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Networks;
using CareCircuits.Care.People;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Running;

/// <summary>What an event began.</summary>
/// <param name="Circuit">In which circuit.</param>
/// <param name="Person">For whom.</param>
/// <param name="Next">What comes next.</param>
/// <param name="Began">Whether something began: a second announcement is noted, and changes nothing.</param>
public sealed record StartedRun(Circuit Circuit, Guid Person, IReadOnlyList<NextStep> Next, bool Began);

/// <summary>Says that something happened to someone known or someone new, by which a workflow begins. What it asks for stands in the circuit.</summary>
public sealed partial class EventStart(
    ContactMaking contacts, Enrolments enrolments, EventWorkflows events, PeopleList people, FileDoor door, DirectoryNames directory, DraftKeeping drafts, IJSRuntime browser,
    Refusals refusals, IStringLocalizer<FormFields> sayForm, IStringLocalizer<DataWords> sayData) : IAsyncDisposable
{
    private const int MostFound = 6;
    private const int ShortestName = 2;

    private IReadOnlyList<StartedWorkflow> known = [];
    private IReadOnlyList<FormField> fields = [];
    private IReadOnlyList<FormField> more = [];
    private IReadOnlyList<PersonLine> found = [];
    private Dictionary<string, object?> values = [];
    private Dictionary<string, string> faults = [];
    private NameBook names = NameBook.None;
    private TypedDraft? draft;
    private PersonLine? chosen;
    private StartPlace? place;
    private string search = "";
    private string sender = Guid.CreateVersion7().ToString("N");
    private string? cannot;
    private string? refusal;
    private string? ward;
    private bool isMoreOpen;
    private bool isSending;

    /// <summary>The event.</summary>
    [Parameter]
    [EditorRequired]
    public required string Event { get; set; }

    /// <summary>What the button says.</summary>
    [Parameter]
    [EditorRequired]
    public required string DoLabel { get; set; }

    /// <summary>The button's name for tests.</summary>
    [Parameter]
    public string DoTest { get; set; } = "start-do";

    /// <summary>Goes before the ids of its inputs.</summary>
    [Parameter]
    public string Prefix { get; set; } = "start";

    /// <summary>Whether a telephone number is among the first questions.</summary>
    [Parameter]
    public bool PhoneFirst { get; set; }

    /// <summary>Told what began.</summary>
    [Parameter]
    public EventCallback<StartedRun> Started { get; set; }

    /// <summary>What stands beside the button.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    /// <summary>Where it begins: where the chosen person is, else in the current version of the circuit that was chosen, or of the only one.</summary>
    private StartedWorkflow Workflow => place?.Workflow ?? known.FirstOrDefault(workflow => workflow.CircuitId == Typed("circuit")) ?? known[0];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (draft is not null)
            await draft.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        known = await events.StartingOnAsync(Desk.Network, Event, CancellationToken.None);
        if (known.Count == 0)
            return;
        names = await directory.FindAsync(Desk.Network, CancellationToken.None);
        draft = new TypedDraft(drafts, Desk, $"start/{Event}", () => _ = InvokeAsync(StateHasChanged));
        values = await draft.ReadAsync(CancellationToken.None) ?? [];
        Ask();
    }

    /// <summary>The questions for whoever is chosen now.</summary>
    private void Ask()
    {
        var form = new StartForm(known, Workflow, names, Desk, Reader, Say, sayData);
        (fields, more, ward) = chosen is null ? (form.ForSomeoneNew(PhoneFirst), form.More(PhoneFirst), form.OwnService) : (form.OfEvent(), [], form.OwnService);
    }

    private async Task FindAsync(ChangeEventArgs typed)
    {
        search = (typed.Value as string ?? "").Trim();
        found = search.Length >= ShortestName ? [.. (await people.PageAsync(Desk, search, 0, MostFound, CancellationToken.None)).Where(line => line.Name is not null)] : [];
    }

    private async Task ChooseAsync(PersonLine line)
    {
        place = StartPlace.In(await door.SeeAsync(Desk, line.Person, CancellationToken.None), known);
        (chosen, found, refusal) = (line, [], null);
        cannot = place is null ? Say["InNoCircuit"].Value : place.IsRunning ? Say["Runs", Reader.Say(place.Workflow.Plan.Definition.Title, place.Workflow.Workflow)].Value : null;
        Ask();
    }

    private void Forget()
    {
        (chosen, place, cannot, search) = (null, null, null, "");
        Ask();
    }

    private string Beside(PersonLine line) => string.Join(" · ", new[] { line.Commune, line.Age is { } age ? Say["Age", age].Value : null }.OfType<string>());

    private void Typed()
    {
        draft?.Typed(values, Reader.Now);
        if (known.Count > 1)
            Ask();
    }

    private async Task SaveAsync()
    {
        if (isSending || cannot is not null)
            return;
        (isSending, refusal, faults) = (true, null, []);
        var outcome = place is null ? await MakeAsync() : await RaiseAsync(place);
        isSending = false;
        switch (outcome)
        {
            case Outcome<StartedRun>.Accepted(var run):
                await draft!.ForgetAsync();
                (values, sender) = ([], Guid.CreateVersion7().ToString("N"));
                Forget();
                await Started.InvokeAsync(run);
                break;
            case Outcome<StartedRun>.Refused(var reason):
                await RefuseAsync(reason);
                break;
        }
    }

    private async Task<Outcome<StartedRun>> RaiseAsync(StartPlace at) =>
        await enrolments.RaiseAsync(Desk, at.Enrolment, Event, FormAnswers.Sent(fields, values), sender, CancellationToken.None) switch
        {
            Outcome<Sent>.Accepted(var sent) => new StartedRun(
                at.Workflow.Circuit, chosen!.Person, NextSteps.Of(sent, at.Workflow.Circuit), sent.WasRepeated || sent.Happenings.OfType<Happening.WorkflowStarted>().Any()),
            Outcome<Sent>.Refused(var reason) => reason,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private async Task<Outcome<StartedRun>> MakeAsync()
    {
        var contact = new NewContact
        {
            Service = Desk.Member.Service, Circuit = Workflow.CircuitId, Event = Event,
            Data = FormAnswers.Sent(new StartForm(known, Workflow, names, Desk, Reader, Say, sayData).OfEvent(), values),
            Name = Typed(StartForm.Name), Phone = Typed(StartForm.Phone), Language = Typed(StartForm.Language), Wish = Typed(StartForm.Wish),
        };
        return await contacts.MakeAsync(Desk.Network, contact, Desk.Actor, $"{Desk.Member.Id}/{sender}", CancellationToken.None) switch
        {
            Outcome<ContactMade>.Accepted(var made) => new StartedRun(Workflow.Circuit, made.Person, NextSteps.Of(made.State, Workflow.Circuit), Began: true),
            Outcome<ContactMade>.Refused(var reason) => reason,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task RefuseAsync(Refusal reason)
    {
        if (reason is Refusal.DataInvalid(var wrong))
            faults = FormFaults.Of(wrong.Select(fault => fault with { Name = fault.Name.Replace("person.", "", StringComparison.Ordinal) }), [.. fields, .. more], values, sayForm);
        isMoreOpen = isMoreOpen || more.Any(field => faults.ContainsKey(field.Name));
        refusal = refusals.Say(reason);
        StateHasChanged();
        await browser.FocusAsync(".start .invalid input, .start .invalid select, .start .invalid textarea");
    }

    private string? Typed(string name) => values.GetValueOrDefault(name) is string { Length: > 0 } text ? text.Trim() : null;
}
