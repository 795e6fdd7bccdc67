using CareCircuits.Admin.Studio.Checks;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>What the checks find about rules, where it is: in words, with the person of whom it is true, to be tried out, and what would put it right.</summary>
public sealed partial class RuleFindings : IDisposable
{
    private MendSearch? search;

    /// <summary>The findings.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<Finding> Findings { get; set; }

    /// <summary>The rule sets that are published.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<SourceFile> PublishedFiles { get; set; }

    /// <summary>Told the case that shows a finding, to be tried out.</summary>
    [Parameter]
    public EventCallback<FactSheet> Try { get; set; }

    /// <inheritdoc/>
    public void Dispose() => search?.Dispose();

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        search ??= new MendSearch(() => InvokeAsync(StateHasChanged), DispatchExceptionAsync);
        search.Look(Session.Now, PublishedFiles, Findings);
    }
}
