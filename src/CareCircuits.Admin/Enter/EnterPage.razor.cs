using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Contacts;
using CareCircuits.Care.Drafts;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Networks;
using CareCircuits.Care.People;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Facts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Enter;

/// <summary>A first talk, phone in hand: nothing is obligatory, not even a name; danger comes first; services that might fit stand beside it.</summary>
public sealed partial class EnterPage(
    ContactMaking contacts, CircuitChoice choice, ICircuitStore store, DirectoryNames directoryNames, PeopleList people, DraftKeeping drafts, Refusals refusals,
    IStringLocalizer<FormFields> sayForm, CircuitLibrary library, Enrolments enrolments, IJSRuntime browser) : IAsyncDisposable
{
    private const string Danger = "danger";
    private const string CrisisEvent = "crisis.reported";
    private const int MostKnown = 3;
    private const int ShortestName = 3;
    private static readonly Dictionary<string, object?> DangerNow = new() { ["danger"] = "now" };
    private static readonly Dictionary<string, object?> NoData = [];
    private static readonly string[] Spoken = ["fr", "nl", "en", "de", "ar", "tr"];

    private IReadOnlyList<FormField> fields = [];
    private Dictionary<string, object?> values = [];
    private Dictionary<string, string> faults = [];
    private IReadOnlyList<PersonLine> known = [];
    private IReadOnlyList<Offer> offers = [];
    private NameBook names = NameBook.None;
    private Circuit? circuit;
    private ContactMade? made;
    private Enrolment? state;
    private OrientationRules? rules;
    private bool isCrisis;
    private bool usesNow;
    private bool hasNews;
    private int? mine;
    private TypedDraft? draft;
    private string sender = Guid.CreateVersion7().ToString("N");
    private string? refusal;
    private bool isSending;

    [Inject]
    private Reader Reader { get; set; } = null!;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Blazor calls this one alone where a page has both.
        Dispose();
        if (draft is not null)
            await draft.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        names = await directoryNames.FindAsync(Desk.Network, Leaving);
        if (draft is null)
        {
            fields = await FieldsAsync();
            draft = new TypedDraft(drafts, Desk, "contact", () => _ = InvokeAsync(StateHasChanged));
            values = await draft.ReadAsync(Leaving) ?? [];
        }

        Propose();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!hasNews)
            return;
        hasNews = false;
        await browser.InvokeVoidAsync("care.focus", Leaving, "h1");
    }

    /// <inheritdoc/>
    protected override bool Concerns(Change change) => false;

    private async Task<IReadOnlyList<FormField>> FieldsAsync()
    {
        var open = (await store.ListAsync(Desk.Network, Leaving)).Where(version => !version.IsRetired)
            .GroupBy(version => version.Id)
            .Select(versions => versions.MaxBy(version => version.Version)!)
            .ToList();
        List<FormOption> circuits = [];
        foreach (var version in open)
        {
            var one = await library.FindAsync(Desk.Network, version.Id, version.Version, Leaving);
            rules ??= OrientationRules.Of(one);
            circuits.Add(new FormOption(version.Id, Reader.Say(one.Definition.Title, version.Id)));
        }

        return
        [
            new FormField(Danger, FieldKind.Boolean, Say["Danger"]) { Help = Say["DangerHelp"] },
            new FormField("name", FieldKind.Text, Say["Name"]) { IsShort = true, Help = Say["NameHelp"] },
            new FormField("phone", FieldKind.Text, Say["Phone"]) { IsShort = true },
            new FormField("language", FieldKind.Choice, Say["Language"]) { Options = [.. Spoken.Select(code => new FormOption(code, Say["Language." + code]))] },
            new FormField("wish", FieldKind.Text, Say["Wish"]),
            new FormField("commune", FieldKind.Text, Say["Commune"]) { IsShort = true },
            new FormField("age", FieldKind.Integer, Say["Age"]),
            new FormField("nationalNumber", FieldKind.Text, Say["NationalNumber"]) { IsShort = true, Help = Say["NationalNumberHelp"] },
            .. circuits.Count > 1 ? [new FormField("circuit", FieldKind.Choice, Say["Circuit"]) { Options = circuits, Required = true }] : Array.Empty<FormField>(),
        ];
    }

    private async Task TypedAsync()
    {
        draft?.Typed(values, Reader.Now);
        Propose();
        var name = values.GetValueOrDefault("name") as string;
        known = name is { Length: >= ShortestName } ? [.. (await people.PageAsync(Desk, name, 0, MostKnown, Leaving)).Where(line => line.Name is not null)] : [];
    }

    private Task UseAsync(bool uses)
    {
        usesNow = uses;
        Propose();
        return Task.CompletedTask;
    }

    private void Propose() => offers = Offer.Of(names.Services.Values, Told(), rules, Reader);

    /// <summary>What was told so far, as rules see it.</summary>
    private PersonFacts Told() => new()
    {
        Age = values.GetValueOrDefault("age") as long?,
        Commune = Typed("commune"),
        Languages = Typed("language") is { } language ? [language] : [],
        SubstanceUse = usesNow ? "active" : null,
    };

    private async Task SaveAsync()
    {
        if (isSending)
            return;
        (isSending, refusal, faults) = (true, null, []);
        var contact = ContactOf();
        var outcome = await contacts.MakeAsync(Desk.Network, contact, Desk.Actor, $"{Desk.Member.Id}/{sender}", CancellationToken.None);
        isSending = false;
        switch (outcome)
        {
            case Outcome<ContactMade>.Accepted(var now):
                await draft!.ForgetAsync();
                circuit = await choice.ChooseAsync(Desk.Network, contact.Circuit, CancellationToken.None) is Outcome<Circuit>.Accepted(var chosen) ? chosen : null;
                mine = now.State.Running.SelectMany(instance => instance.Stays).OfType<Stay.Doing>().FirstOrDefault(task => Desk.Has(task.Owner))?.Entry;
                (made, state, isCrisis, hasNews) = (now, now.State, contact.Event == CrisisEvent, true);
                break;
            case Outcome<ContactMade>.Refused(var reason):
                if (reason is Refusal.DataInvalid(var wrong))
                    faults = FormFaults.Of(wrong.Select(fault => fault with { Name = fault.Name.Replace("person.", "", StringComparison.Ordinal) }), fields, values, sayForm);
                if (faults.ContainsKey("nationalNumber"))
                    faults["nationalNumber"] = Say["WrongNationalNumber"];
                refusal = refusals.Say(reason);
                break;
        }
    }

    private async Task ReportCrisisAsync()
    {
        if (isSending)
            return;
        isSending = true;
        var outcome = await enrolments.RaiseAsync(Desk, made!.Enrolment, CrisisEvent, DangerNow, $"crisis-{sender}", CancellationToken.None);
        isSending = false;
        if (outcome is Outcome<Sent>.Accepted(var sent))
            (state, isCrisis, refusal, hasNews) = (sent.State, true, null, true);
        else
            refusal = refusals.Say(((Outcome<Sent>.Refused)outcome).Reason);
    }

    private NewContact ContactOf() => new()
    {
        Service = Desk.Member.Service,
        Circuit = Typed("circuit"),
        Event = values.GetValueOrDefault(Danger) is true ? CrisisEvent : NewContact.UsualEvent,
        Data = values.GetValueOrDefault(Danger) is true ? DangerNow : NoData,
        Name = Typed("name"),
        Phone = Typed("phone"),
        Language = Typed("language"),
        Wish = Typed("wish"),
        Commune = Typed("commune"),
        NationalNumber = Typed("nationalNumber"),
        Age = values.GetValueOrDefault("age") switch { long age => age, string => -1, _ => null },
    };

    private string? Typed(string field) => values.GetValueOrDefault(field) is string { Length: > 0 } text ? text.Trim() : null;

    private void Anew()
    {
        (made, mine, refusal, state, isCrisis) = (null, null, null, null, false);
        (values, faults, known) = ([], [], []);
        sender = Guid.CreateVersion7().ToString("N");
        draft = new TypedDraft(drafts, Desk, "contact", () => _ = InvokeAsync(StateHasChanged));
        Propose();
    }
}
