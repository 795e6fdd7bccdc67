using CareCircuits.Admin.Circuits;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio;

/// <summary>What a draft changes in meaning, beside the published version that it was begun from.</summary>
public sealed partial class DraftChanges(CircuitShelf shelf)
{
    private ShelvedCircuit? before;
    private StepWords? wordsBefore;

    /// <summary>The coordinator at the draft.</summary>
    [Parameter]
    [EditorRequired]
    public required StudioSession Session { get; set; }

    /// <summary>The words of the draft.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>The words of another version.</summary>
    [Parameter]
    [EditorRequired]
    public required Func<ShelvedCircuit, StepWords> WordsOf { get; set; }

    /// <summary>Where the draft is.</summary>
    [Parameter]
    [EditorRequired]
    public required CircuitAddress Address { get; set; }

    /// <summary>The workflow that is drawn.</summary>
    [Parameter]
    public string? WorkflowName { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (before is not null || Session.Now.Draft.BasedOn is not { } version)
            return;
        before = await shelf.FindAsync(Session.Desk.Network, Session.Files.Circuit, version, CancellationToken.None);
        wordsBefore = before is null ? null : WordsOf(before);
    }
}
