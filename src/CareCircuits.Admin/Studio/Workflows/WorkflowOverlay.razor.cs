using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Circuits.Drawing;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Workflows;

/// <summary>What makes a drawing editable: a plus on each arrow to put a step in, and a handle on each step to drag its ways to another one.</summary>
public sealed partial class WorkflowOverlay
{
    private (Picture? Picture, StepWords? Words) drawn;

    /// <summary>The workflow.</summary>
    [Parameter]
    [EditorRequired]
    public required WorkflowDefinition Workflow { get; set; }

    /// <summary>Its picture.</summary>
    [Parameter]
    [EditorRequired]
    public required Picture Picture { get; set; }

    /// <summary>Its words.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    private IReadOnlyList<ArrowPlus> Pluses { get; set; } = [];

    private Dictionary<string, StepDefinition> Steps { get; set; } = [];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (drawn == (Picture, Words))
            return;
        drawn = (Picture, Words);
        Steps = Ways.StepsOf(Workflow).DistinctBy(step => step.Id).ToDictionary(step => step.Id);
        Pluses = [.. ArrowPlus.In(Picture, Workflow, Words).DistinctBy(plus => plus.Key)];
    }

    private static string N(double number) => PathText.Number(number);

    private static string Cross(Spot at) => $"M{N(at.X - 4.5)} {N(at.Y)}H{N(at.X + 4.5)}M{N(at.X)} {N(at.Y - 4.5)}V{N(at.Y + 4.5)}";

    private string NameOf(ArrowPlus plus) =>
        plus.Line is null ? Say["Flow.InsertFirstIn", plus.Why]
        : plus.Why.Length == 0 ? Say["Flow.InsertBetween", TitleOf(plus.From), TitleOf(plus.To)]
        : Say["Flow.InsertBetweenIf", TitleOf(plus.From), TitleOf(plus.To), plus.Why];

    private string TitleOf(string key) =>
        Steps.GetValueOrDefault(key) is { } step ? Words.Title(step) : string.Join(' ', Picture.Boxes.FirstOrDefault(box => box.Key == key)?.Title ?? []);
}
