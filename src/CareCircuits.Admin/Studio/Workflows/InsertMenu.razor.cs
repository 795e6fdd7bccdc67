using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Workflows;

/// <summary>Asks what kind of step to put in, and where if several arrows come into question.</summary>
public sealed partial class InsertMenu
{
    /// <summary>Its place on the page.</summary>
    public const string Id = "insert-menu";

    private string place = "";
    private IReadOnlyList<(string Key, string Name)>? asked;

    /// <summary>The arrows that come into question (<see cref="ArrowKey"/>), each with its name.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<(string Key, string Name)> Places { get; set; }

    /// <summary>Told what was chosen: the kind, and the arrow.</summary>
    [Parameter]
    public EventCallback<(string Kind, string Place)> OnChosen { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // Each time it opens, the place that comes first is the likeliest.
        if (ReferenceEquals(asked, Places))
            return;
        (asked, place) = (Places, Places.Count > 0 ? Places[0].Key : "");
    }
}
