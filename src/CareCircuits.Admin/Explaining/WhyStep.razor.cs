using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Explaining;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Explaining;

/// <summary>Why one step came to what it came to: a sentence, and beneath it the rules for those who want to see them.</summary>
public sealed partial class WhyStep
{
    /// <summary>The step with its reasons.</summary>
    [Parameter]
    [EditorRequired]
    public required ExplainedStep Step { get; set; }

    /// <summary>The circuit by which it was decided.</summary>
    [Parameter]
    [EditorRequired]
    public required Circuit Circuit { get; set; }

    /// <summary>What services and staff are called.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    private SaidFacts Said => Teller.Facts(Circuit, Step.Workflow, Names);
}
