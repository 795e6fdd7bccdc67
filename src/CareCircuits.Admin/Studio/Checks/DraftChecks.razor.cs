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
    private MendSearch? search;
    private IReadOnlyList<SourceFile>? rules;
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
    public void Dispose() => search?.Dispose();

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        rules ??= await circuits.RulesAsync(Session.Desk.Network, CancellationToken.None);
        search ??= new MendSearch(() => InvokeAsync(StateHasChanged), DispatchExceptionAsync);
        search.Look(Session.Now, rules, Session.Now.Findings);
    }

    private async Task MendAsync(Mend mend, string said, Finding finding)
    {
        done = await Session.MendAsync(mend, finding) ? Say["Mended", said].Value : null;
        await browser.FocusAsync("#checks-title");
    }
}
