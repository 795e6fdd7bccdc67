using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Parts;

/// <summary>What the files call a thing: it can get another id, wherever it is named, or be taken out.</summary>
public sealed partial class PartName
{
    private string typed = "";
    private string? seen;

    /// <summary>Its id.</summary>
    [Parameter]
    [EditorRequired]
    public required string Id { get; set; }

    /// <summary>Told the new id.</summary>
    [Parameter]
    public EventCallback<string> OnRenamed { get; set; }

    /// <summary>Told when it shall be taken out.</summary>
    [Parameter]
    public EventCallback OnRemoved { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (seen != Id)
            (seen, typed) = (Id, Id);
    }
}
