using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Begin;

/// <summary>Begins the draft of a circuit's next version, or leads to the one that there is.</summary>
public sealed partial class BeginDraft(DraftBeginning beginning, Refusals refusals, NavigationManager navigation)
{
    private bool isBusy;
    private string? refused;

    /// <summary>Who begins it.</summary>
    [Parameter]
    [EditorRequired]
    public required Desk Desk { get; set; }

    /// <summary>The circuit.</summary>
    [Parameter]
    [EditorRequired]
    public required string Circuit { get; set; }

    /// <summary>The published version with whose files it begins.</summary>
    [Parameter]
    public int Version { get; set; }

    /// <summary>Whether the circuit has a draft.</summary>
    [Parameter]
    public bool HasDraft { get; set; }

    /// <summary>What is added for those who hear the button without its row.</summary>
    [Parameter]
    public string? Unseen { get; set; }

    private async Task BeginAsync()
    {
        isBusy = true;
        switch (await beginning.BeginNextAsync(Desk, Circuit, Version, CancellationToken.None))
        {
            case Outcome<CircuitDraft>.Accepted(var draft):
                navigation.NavigateTo($"/circuits/{Uri.EscapeDataString(draft.Circuit)}/draft");
                break;
            case Outcome<CircuitDraft>.Refused(var no):
                refused = refusals.Say(no);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        isBusy = false;
    }
}
