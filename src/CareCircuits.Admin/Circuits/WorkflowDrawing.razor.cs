using CareCircuits.Admin.Circuits.Drawing;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Circuits;

/// <summary>A workflow as a drawing that can be zoomed and walked through by mouse, finger and keyboard. The outline beside it says the same in words.</summary>
public sealed partial class WorkflowDrawing(IJSRuntime browser)
{
    /// <summary>Where it is on its page.</summary>
    public const string Anchor = "drawing";

    private ElementReference element;

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

    /// <summary>Where a step is shown.</summary>
    [Parameter]
    [EditorRequired]
    public required Func<string, string> Address { get; set; }

    /// <summary>The step that is chosen.</summary>
    [Parameter]
    public string? Selected { get; set; }

    /// <summary>The steps of a way that is lit.</summary>
    [Parameter]
    public IReadOnlyList<string> Path { get; set; } = [];

    /// <summary>How many people are at each step now.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, int> Counts { get; set; } = new Dictionary<string, int>();

    /// <summary>What rehearsals went through; null where that is not shown.</summary>
    [Parameter]
    public Rehearsed? Rehearsed { get; set; }

    /// <summary>How much the checks found at each step.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, FoundAt> Found { get; set; } = new Dictionary<string, FoundAt>();

    /// <summary>The steps that are marked, to do something with all of them.</summary>
    [Parameter]
    public IReadOnlySet<string> Marked { get; set; } = new HashSet<string>();

    /// <summary>What one draws with, above the drawing.</summary>
    [Parameter]
    public RenderFragment? Tools { get; set; }

    /// <summary>What is drawn on top, in the units of the picture.</summary>
    [Parameter]
    public RenderFragment? Over { get; set; }

    /// <summary>What became of steps in another version.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, StepMark> Marks { get; set; } = new Dictionary<string, StepMark>();

    /// <summary>Where it is on its page, where there is another one.</summary>
    [Parameter]
    public string Place { get; set; } = Anchor;

    /// <summary>What it is called, where there is another one.</summary>
    [Parameter]
    public string? Label { get; set; }

    private IEnumerable<PictureBox> Frames => Picture.Boxes.Where(box => box.Kind is PictureKind.Frame or PictureKind.Branch);

    /// <summary>In reading order, so that Tab and arrows go down the story.</summary>
    private IEnumerable<PictureBox> Boxes => Picture.Boxes.Where(box => box.Kind != PictureKind.Branch);

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await browser.InvokeVoidAsync("careDrawing.open", element);
    }

    private static string N(double number) => PathText.Number(number);

    private static double LabelWidth(PictureLine line) => line.Label.Max(text => TextFit.Width(text, Card.LabelSize)) + 6;

    private string FrameClass(PictureBox frame) =>
        (frame.Kind == PictureKind.Frame ? "frame" : "branch") + (frame.IsMain ? " main" : "") + (frame.Key == Selected ? " selected" : "");

    private string LineClass(PictureLine line) =>
        $"line {line.Kind.ToString().ToLowerInvariant()}{(line.Place.IsMain ? " main" : "")}{(IsOnPath(line) ? " on-path" : "")}{(IsMissed(line) ? " missed" : "")}";

    private bool IsOnPath(PictureLine line) => PlaceOnPath(line) >= 0;

    /// <summary>Which part of the way a line is; -1 where it is none of it.</summary>
    private int PlaceOnPath(PictureLine line)
    {
        for (var at = 0; at + 1 < Path.Count; at++)
            if (Path[at] == line.From && Path[at + 1] == line.To)
                return at;
        return -1;
    }

    private int PlaceOnPath(PictureBox box) => Path.TakeWhile(step => step != box.Key).Count() is var place && place < Path.Count ? place : -1;

    // The way is lit step by step.
    private static string? Turn(int place) => place < 0 ? null : $"--turn: {place}";

    private bool IsMissed(PictureLine line) => Rehearsed is not null && line.Ways.Any(way => !Rehearsed.Covers(Workflow.Id, way));

    private bool IsStepMissed(PictureBox box) => Rehearsed is not null && box.Step is not null && !Rehearsed.Covers(Workflow.Id, box.Key);

    /// <summary>All that a box says, for those who hear it.</summary>
    private string NameOf(PictureBox box)
    {
        if (box.Step is not { } step)
            return string.Join(' ', box.Title);
        var parts = new List<string> { Words.Title(step), Words.Kind(step) };
        parts.AddRange(Words.Notes(step).Select(note => note.Text));
        if (Counts.GetValueOrDefault(step.Id) is > 0 and var count)
            parts.Add(Say["PeopleHereNow", count]);
        if (Found.GetValueOrDefault(step.Id) is { IsNothing: false } found)
            parts.Add(Say["FoundHere", found.Errors, found.Warnings]);
        if (Marked.Contains(step.Id))
            parts.Add(Say["MarkedStep"]);
        if (IsStepMissed(box))
            parts.Add(Say["NotRehearsed"]);
        if (Marks.TryGetValue(step.Id, out var mark))
            parts.Add(Say[$"Mark.{mark}"]);
        parts.AddRange(Ways.Of(step).Select(way => $"{(Words.Way(step, way) is { Length: > 0 } why ? Say["If", why] : Say["Then"])} {TitleOf(way.Target)}"));
        return string.Join(". ", parts);
    }

    private string TitleOf(string target) =>
        Picture.Boxes.FirstOrDefault(box => box.Key == target)?.Step is { } step ? Words.Title(step) : Words.Stopped;
}
