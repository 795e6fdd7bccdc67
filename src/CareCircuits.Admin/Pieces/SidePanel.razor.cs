using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Pieces;

/// <summary>
/// A panel at the side of a page, a page of its own on a narrow screen. Focus goes in when it opens and stays in; Escape closes it. Whoever
/// opened it takes focus back.
/// </summary>
public sealed partial class SidePanel(IJSRuntime browser)
{
    /// <summary>Its id.</summary>
    [Parameter]
    public string Id { get; set; } = "panel";

    /// <summary>What it is about.</summary>
    [Parameter]
    [EditorRequired]
    public required string Title { get; set; }

    /// <summary>Told when it is to be closed.</summary>
    [Parameter]
    public EventCallback Closed { get; set; }

    /// <summary>What stands in it.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await browser.InvokeVoidAsync("care.enter", Id);
    }

    private Task CloseAsync() => Closed.InvokeAsync();

    private Task PressedAsync(KeyboardEventArgs pressed) => pressed.Key == "Escape" ? CloseAsync() : Task.CompletedTask;
}
