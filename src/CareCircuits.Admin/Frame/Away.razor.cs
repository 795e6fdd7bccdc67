using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Frame;

/// <summary>"I am away": someone stands in, and has the work on their desk until one is back.</summary>
public sealed partial class Away(Absences absences, DirectoryNames directoryNames, Refusals refusals, NavigationManager navigation)
{
    private IReadOnlyList<StaffMember>? substitutes;
    private NameBook names = NameBook.None;
    private string substitute = "";
    private string? wrong;

    /// <summary>Who is at work.</summary>
    [Parameter]
    [EditorRequired]
    public required Desk Desk { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync() => names = await directoryNames.FindAsync(Desk.Network, CancellationToken.None);

    private async Task OfferAsync() => substitutes = await absences.SubstitutesAsync(Desk, CancellationToken.None);

    private async Task LeaveAsync() => Take(await absences.LeaveAsync(Desk, substitute, CancellationToken.None));

    private async Task ReturnAsync() => Take(await absences.ReturnAsync(Desk, CancellationToken.None));

    /// <summary>The desk is another one now: the page is opened again with it.</summary>
    private void Take(Outcome<StaffMember> outcome)
    {
        if (outcome is Outcome<StaffMember>.Refused(var reason))
            wrong = refusals.Say(reason);
        else
            navigation.NavigateTo(navigation.Uri, forceLoad: true);
    }
}
