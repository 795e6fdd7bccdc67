using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Work;

/// <summary>A question to the desk: what is asked, what may be known of the person before an answer, and yes or no. To open it says that it was received.</summary>
public sealed partial class QuestionPanel(
    QuestionWork questions, IWork work, FileDoor door, CircuitLibrary circuits, DirectoryNames directoryNames, Refusals refusals, IStringLocalizer<FactWords> facts, IStringLocalizer<SaidTime> times)
{
    private const int Most = 100;

    private Referral? question;
    private Circuit? circuit;
    private StepDefinition? step;
    private NameBook names = NameBook.None;
    private ShownCard? card;
    private IReadOnlyList<(string Name, string Value)> known = [];
    private string? refusal;
    private bool isLoading = true;

    /// <summary>The enrolment and the entry, with a slash between.</summary>
    [Parameter]
    [EditorRequired]
    public required string Address { get; set; }

    /// <summary>Told when it is to be closed.</summary>
    [Parameter]
    public EventCallback Closed { get; set; }

    /// <summary>Told what is to be said once it was answered, and whether that is bad news.</summary>
    [Parameter]
    public EventCallback<(string Words, bool IsBad)> Answered { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private string What => step is ReferStep { Need: { } need } ? Reader.Say(need, step.Id) : Reader.Say(step?.Title, step?.Id ?? "");

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

        switch (await questions.ReceivedAsync(Desk, enrolment, entry, CancellationToken.None))
        {
            case Outcome<Sent>.Refused(var reason):
                refusal = refusals.Say(reason);
                return;
            case Outcome<Sent>.Accepted:
                await ShowAsync(enrolment, entry);
                return;
        }
    }

    private async Task ShowAsync(EnrolmentKey enrolment, int entry)
    {
        question = (await work.ReferralsAsync(enrolment, Most, CancellationToken.None))
            .FirstOrDefault(one => one.Entry == entry && one.State is (ReferralState.Sent or ReferralState.Received) && Desk.Has(one.To));
        if (question is null)
        {
            refusal = refusals.Say(new Refusal.NotOpen(entry));
            return;
        }

        circuit = await circuits.FindAsync(Desk.Network, question.Circuit, question.Version, CancellationToken.None);
        step = circuit.Workflows[question.Workflow].Steps[question.Step].Definition;
        names = await directoryNames.FindAsync(Desk.Network, CancellationToken.None);
        var view = await door.OpenAsync(Desk, question.Person, CancellationToken.None);
        card = view is FileView.Open or FileView.CardOnly ? ShownCard.Of(view) : null;
        known = view is FileView.QuestionOnly(var asked) && asked.FirstOrDefault(one => one.Entry == entry) is { } told ? [.. Said(told)] : [];
    }

    private IEnumerable<(string Name, string Value)> Said(QuestionFacts told)
    {
        var said = new SaidFacts(facts, times, Reader) { Circuit = circuit, Workflow = told.Workflow, Names = names };
        return told.Known.Select(fact => (said.Name(fact.Fact, fact.Member), said.Value(fact.Fact, fact.Member, fact.Value)));
    }

    private Task AnsweredAsync((string Words, bool IsBad) answer)
    {
        if (!answer.IsBad)
            return Answered.InvokeAsync(answer);
        refusal = answer.Words;
        return Task.CompletedTask;
    }
}
