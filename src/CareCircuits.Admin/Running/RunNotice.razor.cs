using CareCircuits.Care.Networks;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Running;

/// <summary>Says in place what was just noted and what comes next, or why it could not be noted.</summary>
public sealed partial class RunNotice
{
    /// <summary>What was noted; null where there is nothing to say.</summary>
    [Parameter]
    public Noted? Noted { get; set; }

    /// <summary>Who everybody is.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }
}
