using CareCircuits.Admin.Pieces;
using CareCircuits.Admin.Running;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Discharges;

/// <summary>Announces a discharge in a minute or two: whom, on which day; the ward is one's own. Then says who is asked to do what.</summary>
public sealed partial class AnnouncePage(DirectoryNames directory, IJSRuntime browser)
{
    private NameBook names = NameBook.None;
    private StartedRun? run;

    /// <inheritdoc/>
    protected override async Task LoadAsync() => names = await directory.FindAsync(Desk.Network, Leaving);

    /// <inheritdoc/>
    protected override bool Concerns(Change change) => false;

    private async Task StartedAsync(StartedRun started)
    {
        run = started;
        StateHasChanged();
        await browser.FocusAsync("[data-test=announced]");
    }
}
