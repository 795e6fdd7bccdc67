using CareCircuits.Admin.Circuits;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>Begins another rule by what it shall come to.</summary>
public sealed partial class NewRule
{
    private bool isOpen;

    /// <summary>The words of the draft.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>The outcomes that there are.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<string> Outcomes { get; set; }

    /// <summary>Told the outcome of the new rule.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<string> Added { get; set; }

    private Task AddAsync(string? outcome)
    {
        isOpen = false;
        return string.IsNullOrEmpty(outcome) ? Task.CompletedTask : Added.InvokeAsync(outcome);
    }
}
