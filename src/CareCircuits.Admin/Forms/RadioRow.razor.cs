using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Forms;

/// <summary>One of a few answers, side by side; the empty code stands for no answer.</summary>
public sealed partial class RadioRow
{
    /// <summary>Holds the answers together.</summary>
    [Parameter]
    [EditorRequired]
    public required string Name { get; set; }

    /// <summary>The answers.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<FormOption> Options { get; set; }

    /// <summary>The one that is chosen.</summary>
    [Parameter]
    public string Value { get; set; } = "";

    /// <summary>Told when another is chosen.</summary>
    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }
}
