using CareCircuits.Admin.Studio.Inputs;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>A question with a list of answers.</summary>
public sealed partial class StoryChoice
{
    /// <summary>The id of its input, by which tests find it, too.</summary>
    [Parameter]
    [EditorRequired]
    public required string Id { get; set; }

    /// <summary>What is asked.</summary>
    [Parameter]
    [EditorRequired]
    public required string Label { get; set; }

    /// <summary>What can be chosen.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<Choosable> Options { get; set; }

    /// <summary>What is chosen.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>What stands for nothing; null where something must be chosen.</summary>
    [Parameter]
    public string? Empty { get; set; }

    /// <summary>Told what was chosen.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<string?> Chosen { get; set; }

    private string Test => Id;
}
