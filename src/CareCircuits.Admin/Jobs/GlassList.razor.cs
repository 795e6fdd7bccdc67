using CareCircuits.Care.Access;
using CareCircuits.Care.Networks;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Jobs;

/// <summary>Files that were opened by breaking the glass and that nobody has looked at yet: who, when and why.</summary>
public sealed partial class GlassList
{
    /// <summary>What is to be reviewed, oldest first.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<GlassBreak> Lines { get; set; }

    /// <summary>The names of staff.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    /// <summary>One was looked at.</summary>
    [Parameter]
    public EventCallback<GlassBreak> Reviewed { get; set; }
}
