using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Discharges;

/// <summary>A column of the board: what it is called, how many stand there, and their cards.</summary>
public sealed partial class BoardColumnView
{
    /// <summary>What tells it from the others.</summary>
    [Parameter]
    [EditorRequired]
    public required string Id { get; set; }

    /// <summary>What it is called.</summary>
    [Parameter]
    [EditorRequired]
    public required string Title { get; set; }

    /// <summary>Within how long it is to be done; null where nothing is said of it.</summary>
    [Parameter]
    public string? Within { get; set; }

    /// <summary>How many stand there.</summary>
    [Parameter]
    public int Count { get; set; }

    /// <summary>The cards.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
