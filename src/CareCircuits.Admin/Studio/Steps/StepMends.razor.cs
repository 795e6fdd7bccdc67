using CareCircuits.Admin.Studio.Checks;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Studio;
using CareCircuits.Rules.Json;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>Looks for what would put the findings of the step right, and hands it to whatever shows them.</summary>
public sealed partial class StepMends(ICircuitStore circuits) : IDisposable
{
    private CancellationTokenSource? looking;
    private IReadOnlyList<SourceFile>? rules;
    private (ReadDraft Draft, string? Step)? looked;
    private FoundMends? mends;

    /// <summary>The step.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    /// <summary>What shows them.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        looking?.Cancel();
        looking?.Dispose();
        looking = null;
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        rules ??= await circuits.RulesAsync(Part.Session.Desk.Network, CancellationToken.None);
        if (looked == (Part.Session.Now, Part.Step))
            return;
        looked = (Part.Session.Now, Part.Step);
        _ = LookAsync(Part.Session.Now);
    }

    private async Task LookAsync(ReadDraft draft)
    {
        Dispose();
        looking = new CancellationTokenSource();
        var now = mends = new FoundMends(draft, rules!, [.. draft.At(Part.Workflow!, Part.Step!)]);
        try
        {
            await now.FindAsync(() => InvokeAsync(StateHasChanged), looking.Token);
        }
        catch (Exception left) when (left is OperationCanceledException or ObjectDisposedException)
        {
            // The draft was edited, or the panel left.
        }
        catch (Exception failed)
        {
            await DispatchExceptionAsync(failed);
        }
    }
}
