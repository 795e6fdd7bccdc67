using CareCircuits.Admin.Frame;
using CareCircuits.Care.Access;
using CareCircuits.Care.Due;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Outbox;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Jobs;

/// <summary>
/// For whoever is on call: what stands still and can be repaired, what is due, late, failed and delivered, who did what, and which glass was broken.
/// It shows codes and never a name of someone helped.
/// </summary>
public sealed partial class JobsPage(IWork work, IDueStore dueRows, IOutbox outbox, IActs journal, BrokenGlass brokenGlass, JobNames jobNames, DirectoryNames directoryNames, Reader reader)
{
    internal const string Incidents = "incidents";
    internal const string Due = "due";
    internal const string Late = "late";
    internal const string Failed = "failed";
    internal const string Delivered = "delivered";
    internal const string Acts = "acts";
    internal const string Glass = "glass";
    private const int PageSize = 30;
    private static readonly string[] Lists = [Incidents, Late, Due, Failed, Delivered, Acts, Glass];

    private IReadOnlyList<OpenIncident> incidents = [];
    private IReadOnlyList<DueLine> dues = [];
    private IReadOnlyList<DeadLetter> dead = [];
    private IReadOnlyList<DeliveredMessage> delivered = [];
    private IReadOnlyList<Act> acts = [];
    private IReadOnlyList<GlassBreak> glass = [];
    private StepTitles titles = StepTitles.None;
    private NameBook names = NameBook.None;
    private bool hasMore;
    private string? note;
    private bool noteIsBad;

    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int Page { get; set; }

    private string Shown => Lists.Contains(Show) ? Show! : Incidents;

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        if (!Desk.Holds(NetworkRoles.Coordinator))
            return;
        Page = Math.Clamp(Page, 0, 1000);
        titles = await jobNames.TitlesAsync(Desk.Network, Leaving);
        names = await directoryNames.FindAsync(Desk.Network, Leaving);
        var skip = Page * PageSize;
        incidents = await work.IncidentsAsync(Desk.Network, Shown == Incidents ? skip : 0, PageSize, Leaving);
        switch (Shown)
        {
            case Incidents:
                hasMore = incidents.Count == PageSize;
                break;
            case Due or Late:
                dues = await dueRows.ListAsync(Desk.Network, reader.Now, Shown == Late, skip, PageSize, Leaving);
                hasMore = dues.Count == PageSize;
                break;
            case Failed:
                dead = [.. (await outbox.DeadAsync(Desk.Network, null, skip + PageSize, Leaving)).Skip(skip)];
                hasMore = dead.Count == PageSize;
                break;
            case Delivered:
                delivered = await outbox.DeliveredAsync(Desk.Network, skip, PageSize, Leaving);
                hasMore = delivered.Count == PageSize;
                break;
            case Acts:
                acts = [.. (await journal.ActsAsync(Desk.Network, null, skip + PageSize, Leaving)).Skip(skip)];
                hasMore = acts.Count == PageSize;
                break;
            case Glass:
                glass = await brokenGlass.ToReviewAsync(Desk, skip, PageSize, Leaving) is Outcome<IReadOnlyList<GlassBreak>>.Accepted(var broken) ? broken : [];
                hasMore = glass.Count == PageSize;
                break;
        }
    }

    /// <inheritdoc/>
    protected override bool Concerns(Change change) => true;

    private async Task RetryAsync(DeadLetter letter)
    {
        await outbox.RetryAsync(Desk.Network, letter.Id, reader.Now, Leaving);
        (note, noteIsBad) = (Say["TriedAgain"], false);
        await LoadAsync();
    }

    private async Task ReviewAsync(GlassBreak broken)
    {
        switch (await brokenGlass.ReviewAsync(Desk, broken.Id, Leaving))
        {
            case Outcome<GlassBreak>.Accepted:
                (note, noteIsBad) = (Say["Reviewed"], false);
                break;
            case Outcome<GlassBreak>.Refused(var reason):
                (note, noteIsBad) = (reason is OwnReview ? Say["OwnReview"] : Words["Refused", reason.Code], true);
                break;
        }

        await LoadAsync();
    }

    private async Task NotedAsync(string repaired)
    {
        (note, noteIsBad) = (repaired, false);
        await LoadAsync();
    }
}
