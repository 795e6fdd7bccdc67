using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Studio.Checks;

/// <summary>What the checks find in a draft while it is edited, each with the mends that hold.</summary>
public sealed partial class DraftChecks(ICircuitStore circuits, IJSRuntime browser) : IDisposable
{
    private CancellationTokenSource? looking;
    private IReadOnlyList<SourceFile>? rules;
    private ReadDraft? looked;
    private FoundMends? mends;
    private string? done;

    /// <summary>The coordinator at the draft.</summary>
    [Parameter]
    [EditorRequired]
    public required StudioSession Session { get; set; }

    /// <summary>The words of the draft; null where it cannot be read.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords? Words { get; set; }

    /// <summary>Where the draft is.</summary>
    [Parameter]
    [EditorRequired]
    public required CircuitAddress Address { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        looking?.Cancel();
        looking?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        rules ??= await circuits.RulesAsync(Session.Desk.Network, CancellationToken.None);
        if (looked != Session.Now)
            _ = LookAsync(looked = Session.Now);
    }

    private async Task LookAsync(ReadDraft draft)
    {
        Dispose();
        looking = new CancellationTokenSource();
        var now = mends = new FoundMends(draft, rules!, draft.Findings);
        try
        {
            await now.FindAsync(() => InvokeAsync(StateHasChanged), looking.Token);
        }
        catch (Exception left) when (left is OperationCanceledException or ObjectDisposedException)
        {
            // The draft was edited, or the tab left.
        }
        catch (Exception failed)
        {
            await DispatchExceptionAsync(failed);
        }
    }

    private async Task MendAsync(Mend mend, string said, Finding finding)
    {
        done = await Session.EditAsync(mend.Apply, new EditKind("mend", $"{finding.Code} {finding.Place.File}{finding.Place.Pointer}")) ? Say["Mended", said].Value : null;
        await browser.FocusAsync("#checks-title");
    }
}
