using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Admin.Studio.Checks;

/// <summary>Looks for mends beside what people do, for whatever shows findings. It gives up what it looked for when the draft is edited or the page left.</summary>
/// <param name="tell">Told when there is something new to show.</param>
/// <param name="fail">Told what went wrong.</param>
internal sealed class MendSearch(Func<Task> tell, Func<Exception, Task> fail) : IDisposable
{
    private CancellationTokenSource? looking;
    private ReadDraft? draft;
    private IReadOnlyList<Finding> findings = [];

    /// <summary>What was found so far; null before anything was looked for.</summary>
    public FoundMends? Found { get; private set; }

    /// <summary>Looks for the mends of these findings of a draft, unless it has or does already. <paramref name="rules"/> are rule sets that the draft could use.</summary>
    public void Look(ReadDraft now, IReadOnlyList<SourceFile> rules, IReadOnlyList<Finding> wanted)
    {
        if (draft == now && findings.SequenceEqual(wanted, ReferenceEqualityComparer.Instance))
            return;
        (draft, findings) = (now, wanted);
        Dispose();
        looking = new CancellationTokenSource();
        Found = new FoundMends(now, rules, wanted);
        _ = LookAsync(Found, looking.Token);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        looking?.Cancel();
        looking?.Dispose();
        looking = null;
    }

    private async Task LookAsync(FoundMends mends, CancellationToken cancellation)
    {
        try
        {
            await mends.FindAsync(tell, cancellation);
        }
        catch (Exception left) when (left is OperationCanceledException or ObjectDisposedException)
        {
            // The draft was edited, or the page left.
        }
        catch (Exception failed)
        {
            await fail(failed);
        }
    }
}
