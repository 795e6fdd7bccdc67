using Microsoft.JSInterop;

namespace CareCircuits.Admin.Pieces;

/// <summary>Leads the reader to a place of the page after something was done, so that focus is not lost with what they pressed.</summary>
internal static class BrowserFocus
{
    /// <summary>Sets focus on the first element that a selector finds, once what was changed just now is on the screen.</summary>
    public static async Task FocusAsync(this IJSRuntime browser, string selector)
    {
        // What was done without waiting is drawn only when the event is over.
        await Task.Yield();
        await browser.InvokeVoidAsync("care.focus", selector);
    }
}
