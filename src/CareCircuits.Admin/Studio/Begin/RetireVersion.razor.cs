using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Begin;

/// <summary>Has new enrolments take a published version no longer, or again. Either is undone by the other.</summary>
public sealed partial class RetireVersion(Publication publication, Refusals refusals)
{
    private bool isBusy;
    private string? refused;

    /// <summary>Who does it.</summary>
    [Parameter]
    [EditorRequired]
    public required Desk Desk { get; set; }

    /// <summary>The circuit.</summary>
    [Parameter]
    [EditorRequired]
    public required string Circuit { get; set; }

    /// <summary>Its version.</summary>
    [Parameter]
    [EditorRequired]
    public required int Version { get; set; }

    /// <summary>Whether it is retired now.</summary>
    [Parameter]
    public bool IsRetired { get; set; }

    /// <summary>Told how it is then.</summary>
    [Parameter]
    public EventCallback<bool> Turned { get; set; }

    private async Task TurnAsync()
    {
        (isBusy, refused) = (true, null);
        var said = await publication.RetireAsync(Desk, Circuit, Version, !IsRetired, CancellationToken.None);
        isBusy = false;
        if (said is Outcome<PublishedVersion>.Refused(var no))
            refused = refusals.Say(no);
        else
            await Turned.InvokeAsync(!IsRetired);
    }
}
