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
    private MendSearch? search;
    private IReadOnlyList<SourceFile>? rules;

    /// <summary>The step.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    /// <summary>What shows them.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <inheritdoc/>
    public void Dispose() => search?.Dispose();

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        rules ??= await circuits.RulesAsync(Part.Session.Desk.Network, CancellationToken.None);
        search ??= new MendSearch(() => InvokeAsync(StateHasChanged), DispatchExceptionAsync);
        search.Look(Part.Session.Now, rules, [.. Part.Session.Now.At(Part.Workflow!, Part.Step!)]);
    }
}
