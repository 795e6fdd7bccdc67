using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Editing;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>By what a decision is made, and where each answer leads.</summary>
public sealed partial class DecideForm
{
    /// <summary>What a first condition asks, until someone writes another.</summary>
    public const string FirstCondition = "enrolment.active";

    /// <summary>The decision.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    /// <summary>Where the draft is.</summary>
    [Parameter]
    [EditorRequired]
    public required CircuitAddress Address { get; set; }

    private string? Set => Part.Text("/rules");

    private Task ChooseAsync(string set)
    {
        var (workflow, step, outcomes) = (Part.Workflow!, Part.Step!, StepOutcomes.Of("decide", set, Part.Circuit));
        return Part.EditAsync("decide.by", "/rules", files => set.Length == 0
            ? DecideEdits.ByConditions(files, workflow, step, FirstCondition)
            : DecideEdits.ByRules(files, workflow, step, set, outcomes));
    }
}
