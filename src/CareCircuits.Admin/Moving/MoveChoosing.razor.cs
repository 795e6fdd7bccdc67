using System.Globalization;
using CareCircuits.Admin.Circuits;
using CareCircuits.Care.Moving;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Data;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Moving;

/// <summary>Choices for everyone who stands at a step that is gone, or lacks what the other version needs; tried on everyone before anyone moves.</summary>
public sealed partial class MoveChoosing
{
    private readonly Dictionary<int, string> steps = [];
    private readonly Dictionary<int, string> data = [];

    /// <summary>The move.</summary>
    [Parameter]
    [EditorRequired]
    public required MovePlan Plan { get; set; }

    /// <summary>Its cases, counted.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<MoveCount> Counts { get; set; }

    /// <summary>The version that people come to.</summary>
    [Parameter]
    [EditorRequired]
    public required Circuit Circuit { get; set; }

    /// <summary>The versions that they leave.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyDictionary<int, ShelvedCircuit> Before { get; set; }

    /// <summary>The words of the version that people come to.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>Called with all that is chosen now.</summary>
    [Parameter]
    public EventCallback<MoveChoiceSet> Chosen { get; set; }

    private PointNames Names => new(Circuit, Before, Words);

    /// <summary>What is still to be chosen, and what was chosen and can be changed.</summary>
    private List<(MovePoint Point, int Count)> Points =>
    [
        .. Counts.Where(count => count.Answer == MoveAnswer.NeedsChoice).SelectMany(count => count.Points, (count, point) => (Point: point, count.Count))
            .Concat(Plan.Choices.Steps.Select(choice => (new MovePoint(MovePointKind.Step, choice.Workflow, choice.Step, []), 0)))
            .Concat(Plan.Choices.Data.Select(choice => (new MovePoint(MovePointKind.Datum, choice.Workflow, choice.Name, []), 0)))
            .GroupBy(at => (at.Item1.Kind, at.Item1.Workflow, at.Item1.Name))
            .OrderBy(group => group.Key)
            .Select(group => (group.First().Item1, group.Sum(at => at.Item2))),
    ];

    private string Step(MovePoint point) => Plan.Choices.Steps.FirstOrDefault(choice => choice.Workflow == point.Workflow && choice.Step == point.Name)?.To ?? "";

    private string Datum(MovePoint point) =>
        Convert.ToString(Plan.Choices.Data.FirstOrDefault(choice => choice.Workflow == point.Workflow && choice.Name == point.Name)?.Value, CultureInfo.InvariantCulture) ?? "";

    private DataKind KindOf(MovePoint point) => Circuit.Workflows[point.Workflow].Shape.TypeOf(point.Name)?.Type ?? DataKind.Text;

    private string InputType(MovePoint point) => KindOf(point) switch { DataKind.Integer or DataKind.Number => "number", DataKind.Date => "date", _ => "text" };

    private async Task TryAsync()
    {
        var points = Points;
        var chosenSteps = points.Select((at, number) => (at.Point, To: steps.GetValueOrDefault(number, Step(at.Point)))).Where(choice => choice.Point.Kind == MovePointKind.Step && choice.To.Length > 0);
        var chosenData = points.Select((at, number) => (at.Point, Text: data.GetValueOrDefault(number, Datum(at.Point)))).Where(choice => choice.Point.Kind == MovePointKind.Datum && choice.Text.Length > 0);
        await Chosen.InvokeAsync(new MoveChoiceSet(
            [.. chosenSteps.Select(choice => new StepChoice(choice.Point.Workflow, choice.Point.Name, choice.To))],
            [.. chosenData.Select(choice => new DatumChoice(choice.Point.Workflow, choice.Point.Name, Plain(KindOf(choice.Point), choice.Text)))]));
    }

    /// <summary>What was typed as a plain value; what does not fit the type is told case by case by the dry run.</summary>
    private static object Plain(DataKind kind, string text) => kind switch
    {
        DataKind.Integer when long.TryParse(text, CultureInfo.InvariantCulture, out var whole) => whole,
        DataKind.Number when decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
        DataKind.Boolean when bool.TryParse(text, out var holds) => holds,
        _ => text,
    };
}
