using CareCircuits.Care.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Searching;

/// <summary>The one search at the top of every page, opened by its button or by Ctrl+K, and wholly usable by the keyboard.</summary>
public sealed partial class SearchBox(Everything everything, NavigationManager navigation, IJSRuntime browser) : IDisposable
{
    private const string Id = "search";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private CancellationTokenSource? typing;
    private IReadOnlyList<Found> found = [];
    private Care.Networks.Service? service;
    private string typed = "";
    private string asked = "";
    private int active = -1;

    /// <summary>Who is at work.</summary>
    [Parameter]
    [EditorRequired]
    public required Desk Desk { get; set; }

    private IEnumerable<IGrouping<FoundKind, (Found One, int Place)>> Groups =>
        found.Select((one, place) => (one, place)).GroupBy(at => at.one.Kind);

    /// <inheritdoc/>
    public void Dispose()
    {
        typing?.Cancel();
        typing?.Dispose();
    }

    private static string IdOf(int place) => $"found-{place}";

    private static string IconOf(FoundKind kind) => kind switch
    {
        FoundKind.Person => "person",
        FoundKind.Service => "home_health",
        FoundKind.Circuit => "account_tree",
        FoundKind.Step => "crop_square",
    };

    private async Task OpenAsync() => await browser.InvokeVoidAsync("care.openDialog", Id);

    private async Task CloseAsync() => await browser.InvokeVoidAsync("care.closeDialog", Id);

    /// <summary>What was found is forgotten: names do not lie about behind a closed box.</summary>
    private void Closed() => (typed, asked, found, active, service) = ("", "", [], -1, null);

    private async Task TypedAsync(ChangeEventArgs change)
    {
        typed = change.Value as string ?? "";
        typing?.Cancel();
        typing?.Dispose();
        typing = new CancellationTokenSource();
        var mine = typing.Token;
        await Task.Delay(Pause, mine).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (mine.IsCancellationRequested)
            return;
        var read = await everything.FindAsync(Desk, typed, CancellationToken.None);
        if (!mine.IsCancellationRequested)
            (asked, found, active, service) = (typed.Trim(), read, read.Count > 0 ? 0 : -1, null);
    }

    private async Task KeyAsync(KeyboardEventArgs key)
    {
        if (found.Count == 0)
            return;
        switch (key.Key)
        {
            case "ArrowDown":
                await ActivateAsync((active + 1) % found.Count);
                break;
            case "ArrowUp":
                await ActivateAsync((active + found.Count - 1) % found.Count);
                break;
            case "Enter" when active >= 0:
                await ChooseAsync(active);
                break;
        }
    }

    private async Task ActivateAsync(int place)
    {
        active = place;
        await browser.InvokeVoidAsync("care.show", IdOf(place));
    }

    private async Task ChooseAsync(int place)
    {
        active = place;
        if (found[place] is { Address: { } address })
        {
            await CloseAsync();
            navigation.NavigateTo(address);
        }
        else
        {
            service = found[place].Service;
        }
    }
}
