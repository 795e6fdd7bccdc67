using CareCircuits.Care.Access;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Frame;

/// <summary>Where this person may go, by what it is for; at the foot of a narrow screen the most used of it.</summary>
public sealed partial class NavMenu(IWork work, ChangeFeed changes, Reader reader) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly Place[] All =
    [
        new("Work", "MyWork", "/", "checklist", null),
        new("Work", "People", "/people", "groups", null),
        new("Work", "Enter", "/enter", "person_add", null),
        new("Work", "Discharges", "/discharges", "door_open", null),
        new("Work", "Crisis", "/crisis", "emergency", null),
        new("Circuits", "Circuits", "/circuits", "account_tree", null),
        new("Circuits", "Rules", "/rules", "rule", null),
        new("System", "Jobs", "/jobs", "schedule", "coordinator"),
    ];

    private readonly CancellationTokenSource leaving = new();
    private ReadAgain? again;
    private WorkCounts? counts;
    private bool isOpen;

    /// <summary>Who is at work.</summary>
    [Parameter]
    public required Desk Desk { get; set; }

    private IEnumerable<Place> Places => All.Where(place => place.Role is null || Desk.Holds(place.Role));

    private IEnumerable<IGrouping<string, Place>> Groups => Places.GroupBy(place => place.Group);

    /// <inheritdoc/>
    public void Dispose()
    {
        again?.Dispose();
        leaving.Cancel();
        leaving.Dispose();
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => CountAsync();

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            again = new ReadAgain(changes, Pause, change => change.Enrolment.Network == Desk.Network, () => InvokeAsync(CountAgainAsync), DispatchExceptionAsync);
    }

    private void Toggle() => isOpen = !isOpen;

    private void Close() => isOpen = false;

    private async Task CountAsync() => counts = await work.CountsAsync(Desk.Network, Desk.Parties, Desk.Member.Id, reader.Now, leaving.Token);

    private async Task CountAgainAsync()
    {
        await CountAsync();
        StateHasChanged();
    }

    private sealed record Place(string Group, string Name, string Address, string Icon, string? Role);
}
