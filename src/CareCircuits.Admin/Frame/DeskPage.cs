using CareCircuits.Care.Access;
using CareCircuits.Care.Running;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Frame;

/// <summary>
/// A page of someone at work. It is loaded when it is opened, and again soon after something that concerns it was changed by anyone;
/// what it began is given up when it is left.
/// </summary>
public abstract class DeskPage : ComponentBase, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource leaving = new();
    private ReadAgain? again;

    /// <summary>Who is at work.</summary>
    [CascadingParameter]
    public required Desk Desk { get; set; }

    [Inject]
    private ChangeFeed Changes { get; set; } = null!;

    /// <summary>Ends when the page is left.</summary>
    protected CancellationToken Leaving => leaving.Token;

    /// <summary>Reads what the page shows.</summary>
    protected abstract Task LoadAsync();

    /// <summary>Whether a change means that the page should be read again.</summary>
    protected abstract bool Concerns(Change change);

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => LoadAsync();

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            again = new ReadAgain(Changes, Pause, change => change.Enrolment.Network == Desk.Network && (change.MayBeAnyone || Concerns(change)), () => InvokeAsync(ReloadAsync), DispatchExceptionAsync);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives up what was begun.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        again?.Dispose();
        leaving.Cancel();
        leaving.Dispose();
    }

    private async Task ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }
}
