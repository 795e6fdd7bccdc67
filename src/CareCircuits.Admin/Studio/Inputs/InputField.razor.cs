using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>What stands around an input: what is asked, a word of help, and what the checks find there.</summary>
public sealed partial class InputField
{
    /// <summary>The input.</summary>
    [Parameter]
    [EditorRequired]
    public required PartInput Of { get; set; }

    /// <summary>Whether it is several inputs.</summary>
    [Parameter]
    public bool IsGroup { get; set; }

    /// <summary>The input itself.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
