using CareCircuits.Engine.Checks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Findings;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Circuits.Found;

/// <summary>What the checks before publishing find: by place, in plain words, each with the way there and, in a draft, with what would put it right.</summary>
public sealed partial class ChecksTab
{
    private Severity? severity;
    private string place = "";

    /// <summary>What they found.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<Finding> Findings { get; set; }

    /// <summary>The circuit; null where it cannot be read.</summary>
    [Parameter]
    [EditorRequired]
    public required Circuit? Circuit { get; set; }

    /// <summary>Its words; null likewise.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords? Words { get; set; }

    /// <summary>Where it is.</summary>
    [Parameter]
    [EditorRequired]
    public required CircuitAddress Address { get; set; }

    /// <summary>What they could not decide.</summary>
    [Parameter]
    public IReadOnlyList<OpenQuestion> Open { get; set; } = [];

    /// <summary>What would put a finding right, for those who may.</summary>
    [Parameter]
    public RenderFragment<Finding>? Mending { get; set; }

    private IReadOnlyList<FoundGroup> Shown =>
        [.. FoundGroup.Of(Findings.Where(finding => severity is not { } only || finding.Severity == only)).Where(group => place.Length == 0 || group.Key == place)];

    private string TitleOf(FoundGroup group) => (group.In, Words) switch
    {
        (FoundIn.Workflow, { } words) => words.Workflow(group.Name),
        (FoundIn.RuleSet, { } words) => words.RuleSet(group.Name),
        (FoundIn.File, _) => Say["File", group.Name[(group.Name.LastIndexOf('/') + 1)..]],
        _ => group.Name,
    };

    private string? StepOf(Finding finding) =>
        finding.Step is { } step && Circuit!.Workflows[finding.Workflow!].Steps.GetValueOrDefault(step) is { } plan ? Words!.Title(plan.Definition) : finding.Step;
}
