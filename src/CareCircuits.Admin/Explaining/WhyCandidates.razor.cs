using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Explaining;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Explaining;

/// <summary>Whom a search asks, in which order and why; and who was left out, and by which rule.</summary>
public sealed partial class WhyCandidates
{
    /// <summary>So few are shown at once.</summary>
    private const int Few = 4;

    /// <summary>More than these nobody compares.</summary>
    private const int Most = 12;

    /// <summary>The search with its reasons.</summary>
    [Parameter]
    [EditorRequired]
    public required ExplainedStep.OfCandidates Step { get; set; }

    /// <summary>The circuit by which it was decided.</summary>
    [Parameter]
    [EditorRequired]
    public required Circuit Circuit { get; set; }

    /// <summary>What services and staff are called.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    /// <summary>Says facts.</summary>
    [Parameter]
    [EditorRequired]
    public required SaidFacts Said { get; set; }

    private IReadOnlyList<ExplainedCandidate> Kept => [.. Step.Candidates.Where(candidate => candidate.Excluding is null)];

    private IReadOnlyList<ExplainedCandidate> LeftOut => [.. Step.Candidates.Where(candidate => candidate.Excluding is not null)];

    private string ReasonsOf(ExplainedCandidate candidate)
    {
        var reasons = candidate.Why.Evaluation.Held.Select(Teller.Reason).ToList();
        return reasons.Count == 0 ? Say["NoReason"] : string.Join(" ", reasons);
    }
}
