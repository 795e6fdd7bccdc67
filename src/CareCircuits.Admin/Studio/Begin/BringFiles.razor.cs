using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Studio.Begin;

/// <summary>Begins a draft with files that someone drops or chooses: a zip, several files, or a folder.</summary>
public sealed partial class BringFiles(DraftBeginning beginning, Refusals refusals, NavigationManager navigation, IJSRuntime browser) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private DotNetObjectReference<BringFiles>? self;
    private bool isReading;
    private string? refused;
    private string? existing;

    /// <summary>Who brings them.</summary>
    [Parameter]
    [EditorRequired]
    public required Desk Desk { get; set; }

    /// <summary>The browser has read the files.</summary>
    [JSInvokable]
    public async Task TakeAsync(IJSStreamReference sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        (isReading, refused, existing) = (true, null, null);
        StateHasChanged();
        Tell(await ReadAsync(sent) is { } files ? await beginning.BeginFromAsync(Desk, files, leaving.Token) : null);
    }

    /// <summary>The browser counted more than is taken, and read nothing.</summary>
    [JSInvokable]
    public Task TooMuchAsync(bool isNumber) => InvokeAsync(() => Tell(isNumber ? new ImportTooManyFiles(FolderZip.MostFiles) : new ImportTooLarge(FolderZip.MostBytes)));

    /// <summary>The browser could not read the files.</summary>
    [JSInvokable]
    public Task UnreadAsync() => InvokeAsync(() => Tell((Outcome<CircuitDraft>?)null));

    /// <inheritdoc/>
    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
        self?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        self = DotNetObjectReference.Create(this);
        await browser.InvokeVoidAsync("careFiles.watch", "drop-zone", self, FolderZip.MostBytes, FolderZip.MostFiles);
    }

    private async Task<IReadOnlyList<SourceFile>?> ReadAsync(IJSStreamReference sent)
    {
        using var whole = new MemoryStream();
        await using (var stream = await sent.OpenReadStreamAsync(FolderZip.MostBytes + SentFiles.MostForPaths, leaving.Token))
            await stream.CopyToAsync(whole, leaving.Token);
        return SentFiles.Take(whole.ToArray());
    }

    private void Tell(Outcome<CircuitDraft>? said)
    {
        isReading = false;
        if (said is Outcome<CircuitDraft>.Accepted(var draft))
        {
            navigation.NavigateTo($"/circuits/{Uri.EscapeDataString(draft.Circuit)}/draft");
            return;
        }

        var no = (said as Outcome<CircuitDraft>.Refused)?.Reason;
        refused = no is null ? Words["ReadFailed"] : refusals.Say(no);
        existing = (no as DraftExists)?.Circuit;
        StateHasChanged();
    }
}
