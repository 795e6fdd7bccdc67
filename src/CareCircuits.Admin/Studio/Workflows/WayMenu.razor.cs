using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Workflows;

/// <summary>Asks which of several ways shall lead to the step on which a handle was dropped.</summary>
public sealed partial class WayMenu
{
    /// <summary>Its place on the page.</summary>
    public const string Id = "way-menu";

    /// <summary>Where it shall lead.</summary>
    [Parameter]
    [EditorRequired]
    public required string Target { get; set; }

    /// <summary>The ways (<see cref="ArrowKey"/>), each with its name.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<(string Key, string Name)> Ways { get; set; }

    /// <summary>Told which was chosen.</summary>
    [Parameter]
    public EventCallback<string> OnChosen { get; set; }
}
