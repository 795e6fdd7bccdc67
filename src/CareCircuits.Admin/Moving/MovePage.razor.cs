using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Moving;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Moving;

/// <summary>People are moved to another version: what would become of each, choices, a second pair of eyes, progress, and back.</summary>
public sealed partial class MovePage(MovePlanning planning, DirectoryNames directory, Refusals refusals, NavigationManager navigation)
{
    private const int MostEarlier = 20;
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);

    private readonly SortedSet<int> from = [];
    private int to;
    private MovePlan? plan;
    private IReadOnlyList<MovePlan> earlier = [];
    private IReadOnlyList<MoveCount> counts = [];
    private IReadOnlyDictionary<int, int> people = new Dictionary<int, int>();
    private Dictionary<int, ShelvedCircuit> before = [];
    private ShelvedCircuit? after;
    private StepWords? words;
    private NameBook names = NameBook.None;
    private string? wrong;
    private int chosen;

    /// <summary>The move that is shown; the one that is open where none is named.</summary>
    [SupplyParameterFromQuery(Name = "plan")]
    public Guid? PlanId { get; set; }

    private string Title => words?.Said(after!.Circuit.Definition.Title, Id) ?? Id;

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        await base.LoadAsync();
        var all = await planning.ListAsync(Desk, Id, 0, MostEarlier, Leaving);
        plan = PlanId is { } id ? all.FirstOrDefault(one => one.Id == id) : all.FirstOrDefault(one => one.IsOpen || one.IsWorking);
        earlier = [.. all.Where(one => one.Id != plan?.Id)];
        counts = plan is null ? [] : await planning.CountsAsync(Desk, plan.Id, Leaving);
        names = await directory.FindAsync(Desk.Network, Leaving);
        if (plan is null)
            people = await planning.PeopleAsync(Desk, Id, Leaving);
        if (to == 0 && Versions.Count > 1)
            ChooseTo(Versions[0]);
        after = await ShelvedAsync(plan?.To ?? (Versions.Count > 0 ? Versions[0] : 0));
        words = after is null ? null : WordsOf(after);
        before = [];
        foreach (var version in plan?.From ?? [])
        {
            if (await ShelvedAsync(version) is { } shelved)
                before.Add(version, shelved);
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (firstRender)
            _ = WatchAsync();
    }

    /// <summary>While the house works on it, or another coordinator is asked, the page is read again and again.</summary>
    private async Task WatchAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(Beat);
            while (await timer.WaitForNextTickAsync(Leaving))
            {
                await InvokeAsync(async () =>
                {
                    if (plan is not { } shown || (!shown.IsWorking && shown.Phase != MovePhase.Asked))
                        return;
                    if (await planning.FindAsync(Desk, shown.Id, Leaving) is not Outcome<MovePlan>.Accepted(var now) || (now.Revision == shown.Revision && !now.IsWorking))
                        return;
                    await LoadAsync();
                    StateHasChanged();
                });
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left.
        }
    }

    private int Count(MoveAnswer answer) => counts.Where(count => count.Answer == answer).Sum(count => count.Count);

    private string? NameOf(string? staff) => staff is null ? null : names.StaffName(staff) ?? staff;

    private void Choose(int version, bool isOn)
    {
        if (isOn)
            from.Add(version);
        else
            from.Remove(version);
    }

    private void ChooseTo(int version)
    {
        to = version;
        from.Clear();
        from.UnionWith(Versions.Where(older => older < version && people.GetValueOrDefault(older) > 0));
    }

    private async Task PlanAsync() => await SeeAsync(await planning.PlanAsync(Desk, Id, [.. from.Where(version => version < to)], to, Leaving));

    private async Task DoAsync(Func<Desk, Guid, CancellationToken, Task<Outcome<MovePlan>>> what) => await SeeAsync(await what(Desk, plan!.Id, Leaving));

    private async Task ChooseAsync(MoveChoiceSet choices) => await SeeAsync(await planning.ChooseAsync(Desk, plan!.Id, choices, Leaving));

    private async Task ChooseOneAsync((Guid Enrolment, MoveChoiceSet Own) one)
    {
        chosen++;
        await SeeAsync(await planning.ChooseAsync(Desk, plan!.Id, one.Enrolment, one.Own, Leaving));
    }

    private async Task SeeAsync(Outcome<MovePlan> outcome)
    {
        wrong = outcome is Outcome<MovePlan>.Refused(var reason) ? refusals.Say(reason) : null;
        if (outcome is Outcome<MovePlan>.Accepted(var now) && PlanId != now.Id)
            navigation.NavigateTo(MoveAddress.Move(Id, now.Id), replace: true);
        else
            await LoadAsync();
    }
}
