using CareCircuits.Care.Access;
using CareCircuits.Care.Drafts;

namespace CareCircuits.Admin.Forms;

/// <summary>What someone is typing into one form: kept a second after the last letter, and at once when the form is left.</summary>
public sealed class TypedDraft(DraftKeeping drafts, Desk desk, string form, Action kept) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private string? content;
    private CancellationTokenSource? waiting;

    /// <summary>When it was last kept.</summary>
    public DateTimeOffset? KeptAt { get; private set; }

    /// <summary>The answers that were kept before; null where there are none.</summary>
    public async Task<Dictionary<string, object?>?> ReadAsync(CancellationToken cancellation)
    {
        var draft = await drafts.FindAsync(desk, form, cancellation);
        KeptAt = draft?.At;
        return draft is null ? null : FormDraft.Read(draft.Content);
    }

    /// <summary>Something was typed.</summary>
    public void Typed(IReadOnlyDictionary<string, object?> values, DateTimeOffset now)
    {
        content = FormDraft.Write(values);
        waiting?.Cancel();
        waiting?.Dispose();
        waiting = new CancellationTokenSource();
        _ = SoonAsync(now, waiting.Token);
    }

    /// <summary>It was sent, or is not wanted any more.</summary>
    public async Task ForgetAsync()
    {
        waiting?.Cancel();
        (content, KeptAt) = (null, null);
        await drafts.RemoveAsync(desk, form, CancellationToken.None);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        waiting?.Cancel();
        waiting?.Dispose();
        if (content is { } left)
            await drafts.SaveAsync(desk, form, left, CancellationToken.None);
    }

    private async Task SoonAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await Task.Delay(Pause, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (cancellation.IsCancellationRequested || content is not { } typed)
            return;

        await drafts.SaveAsync(desk, form, typed, CancellationToken.None);
        if (content == typed)
            content = null;
        KeptAt = now;
        kept();
    }
}
