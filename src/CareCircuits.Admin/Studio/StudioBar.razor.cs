using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio;

/// <summary>What can be done with a draft as a whole, wherever one is in it: take back, do again, take away as files.</summary>
public sealed partial class StudioBar
{
    /// <summary>The coordinator at the draft.</summary>
    [Parameter]
    [EditorRequired]
    public required StudioSession Session { get; set; }
}
