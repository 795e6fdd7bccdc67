using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Studio;

/// <summary>What can be done with a draft as a whole, wherever one is in it: take back, do again, take away as files.</summary>
public sealed partial class StudioBar(IJSRuntime browser)
{
    /// <summary>The coordinator at the draft.</summary>
    [Parameter]
    [EditorRequired]
    public required StudioSession Session { get; set; }

    private async Task UndoAsync()
    {
        if (Session.Undo is not null && await Session.UndoAsync())
            await browser.InvokeVoidAsync("care.announce", Say["Undone"].Value);
    }

    private async Task RedoAsync()
    {
        if (Session.Redo is not null && await Session.RedoAsync())
            await browser.InvokeVoidAsync("care.announce", Say["Redone"].Value);
    }
}
