using CareCircuits.Care.Due;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Jobs;

/// <summary>Moments at which something will be done.</summary>
public sealed partial class DueList
{
    /// <summary>The moments, in the order in which they come.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<DueLine> Lines { get; set; }

    /// <summary>The titles of steps.</summary>
    [Parameter]
    [EditorRequired]
    public required StepTitles Titles { get; set; }
}
