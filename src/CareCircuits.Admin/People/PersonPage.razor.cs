using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.People;

/// <summary>Someone's page, as far as it is open to the one who reads: who does what now and next, the ways, the history with its reasons, who looked.</summary>
public sealed partial class PersonPage(
    FileDoor door, PersonReading reading, DirectoryNames directoryNames, IStringLocalizer<FactWords> factWords, IStringLocalizer<SaidTime> times)
{
    private const string Overview = "overview";
    private const string History = "history";
    private const string Needs = "needs";
    private const string Referrals_ = "referrals";
    private const string Shared = "shared";
    private const string Looks = "looks";
    private const int Step = 50;
    private static readonly string[] Tabs = [Overview, History, Needs, Referrals_, Shared, Looks];

    private FileView? view;
    private IReadOnlyList<ShownEnrolment> shown = [];
    private NameBook names = NameBook.None;
    private int most = Step;
    private bool hasMore;
    private string? said;
    private bool saidIsBad;

    /// <summary>Whose page.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    [Inject]
    private Refusals Refusals { get; set; } = null!;

    private string Shown => Tabs.Contains(Show) ? Show! : Overview;

    private SaidFacts Facts => new(factWords, times, Reader);

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        view = await door.OpenAsync(Desk, Id, Leaving);
        if (view is not FileView.Open(_, var enrolments, _))
            return;
        names = await directoryNames.FindAsync(Desk.Network, Leaving);
        List<ShownEnrolment> read = [];
        foreach (var enrolment in enrolments)
            read.Add(await reading.ReadAsync(enrolment, most, Leaving));
        shown = read;
        hasMore = enrolments.Any(enrolment => enrolment.LastEntry > most);
    }

    /// <inheritdoc/>
    protected override bool Concerns(Change change) => change.Person == Id;

    private async Task MoreAsync()
    {
        most += Step;
        await LoadAsync();
    }

    private async Task ChangedAsync((string Words, bool IsBad) what)
    {
        (said, saidIsBad) = what;
        await LoadAsync();
    }
}
