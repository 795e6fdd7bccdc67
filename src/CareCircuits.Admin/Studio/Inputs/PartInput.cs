using CareCircuits.Rules.Findings;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>An input for one property of a part of the draft. What it says is kept at once.</summary>
public abstract class PartInput : ComponentBase
{
    /// <summary>The part.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    /// <summary>The property.</summary>
    [Parameter]
    [EditorRequired]
    public required string Pointer { get; set; }

    /// <summary>What is asked.</summary>
    [Parameter]
    [EditorRequired]
    public required string Label { get; set; }

    /// <summary>A word of help.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>Whether the label is there only for those who hear it, because what stands around says it.</summary>
    [Parameter]
    public bool IsBare { get; set; }

    /// <summary>The id of the input.</summary>
    public string Id => Part.IdOf(Pointer);

    /// <summary>What the checks find here.</summary>
    public IReadOnlyList<Finding> Findings => [.. Part.FindingsAt(Pointer)];

    /// <summary>The ids of what is said about it.</summary>
    public string? DescribedBy => (Help, Findings.Count) switch
    {
        (null, 0) => null,
        (null, _) => $"{Id}-wrong",
        (_, 0) => $"{Id}-help",
        _ => $"{Id}-help {Id}-wrong",
    };

    /// <summary>Whether an error was found here.</summary>
    public string? Invalid => Findings.Any(finding => finding.Severity == Severity.Error) ? "true" : null;
}
