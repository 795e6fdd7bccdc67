using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Workflows;

/// <summary>The kinds of step in plain words: one is chosen and then an arrow, or it is dragged onto the arrow.</summary>
public sealed partial class PaletteBar
{
    /// <summary>The kind that is chosen; the next arrow gets it.</summary>
    [Parameter]
    public string? Armed { get; set; }

    /// <summary>Told when a kind is chosen, or none any more.</summary>
    [Parameter]
    public EventCallback<string?> OnArmed { get; set; }
}
