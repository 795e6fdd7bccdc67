using CareCircuits.Care.Networks;
using CareCircuits.Care.Studio;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio;

/// <summary>Who else has the draft open.</summary>
public sealed partial class EditorList
{
    /// <summary>All who have it open.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<DraftEditor> Editors { get; set; }

    /// <summary>What they are called.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    /// <summary>The one who reads this.</summary>
    [Parameter]
    [EditorRequired]
    public required string Self { get; set; }

    private List<string> Others => [.. Editors.Where(editor => editor.Staff != Self).Select(editor => Names.StaffName(editor.Staff) ?? editor.Staff)];
}
