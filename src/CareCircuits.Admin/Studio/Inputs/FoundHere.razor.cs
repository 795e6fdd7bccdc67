using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Pieces;
using CareCircuits.Admin.Studio.Checks;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.Findings;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>What the checks find at a property, each with the mends that hold.</summary>
public sealed partial class FoundHere(IJSRuntime browser)
{
    /// <summary>The part of the draft.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    /// <summary>The mends of the step; null where none are looked for.</summary>
    [CascadingParameter]
    public FoundMends? Mends { get; set; }

    /// <summary>The property.</summary>
    [Parameter]
    [EditorRequired]
    public required string Pointer { get; set; }

    /// <summary>The findings; those that are at this property itself, and not inside it, where none are given.</summary>
    [Parameter]
    public IReadOnlyList<Finding>? Given { get; set; }

    /// <summary>Where the draft is, to light the way of a finding in the drawing; null where no way is shown.</summary>
    [Parameter]
    public CircuitAddress? Address { get; set; }

    private IReadOnlyList<Finding> Findings => Given ?? [.. Part.FindingsAt(Pointer).Where(finding => finding.Place.Pointer == Part.Pointer + Pointer)];

    // What was put right is no longer there to stand on.
    private async Task MendAsync(Mend mend, string said, Finding finding)
    {
        if (!await Part.Session.MendAsync(mend, finding))
            return;
        await browser.InvokeVoidAsync("care.announce", said);
        await browser.FocusAsync("#step-panel-title");
    }
}
