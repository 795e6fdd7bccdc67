using CareCircuits.Rules.Findings;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Parts;

/// <summary>How many findings there are at a thing; nothing where there are none.</summary>
public sealed partial class FoundCount
{
    /// <summary>The findings.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<Finding> Findings { get; set; }
}
