using CareCircuits.Admin.Circuits.Drawing;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Circuits;

/// <summary>A box of a drawing: a step, which is a link to itself, or a mark.</summary>
public sealed partial class DrawnBox
{
    /// <summary>The box.</summary>
    [Parameter]
    [EditorRequired]
    public required PictureBox Box { get; set; }

    /// <summary>All that it says, for those who hear it.</summary>
    [Parameter]
    [EditorRequired]
    public required string Name { get; set; }

    /// <summary>Where the step is shown; null for a mark.</summary>
    [Parameter]
    public string? Address { get; set; }

    /// <summary>Whether it is chosen.</summary>
    [Parameter]
    public bool IsSelected { get; set; }

    /// <summary>Whether it lies on the way that is lit.</summary>
    [Parameter]
    public bool IsLit { get; set; }

    /// <summary>Whether no rehearsal went through it.</summary>
    [Parameter]
    public bool IsMissed { get; set; }

    /// <summary>How many people are here now.</summary>
    [Parameter]
    public int Count { get; set; }

    /// <summary>How much the checks found here.</summary>
    [Parameter]
    public FoundAt Found { get; set; }

    /// <summary>Whether it is marked, to do something with all that are.</summary>
    [Parameter]
    public bool IsMarked { get; set; }

    /// <summary>How its shape is drawn beyond its classes.</summary>
    [Parameter]
    public string? Style { get; set; }

    private bool IsMark => Box.Step is null;

    private string Class => (IsMark ? "box mark" : "box step")
        + (Box.IsMain ? " main" : "") + (Box.Kind == PictureKind.Frame ? " heads-frame" : "") + (Box.Step is Engine.Definitions.EndStep ? " end" : "")
        + (IsSelected ? " selected" : "") + (IsLit ? " on-path" : "") + (IsMissed ? " missed" : "") + (IsMarked ? " marked" : "");

    private double Top => Box.Place.Y + (IsMark ? 8 : Card.Padding);

    private double LineHeight => IsMark ? Card.NoteLine : Card.TitleLine;

    private double NoteTop => Top + (Box.Title.Count * Card.TitleLine) + 4;

    /// <summary>A frame is taken by its head, so that the steps inside can be.</summary>
    private double Hit => Box.Kind == PictureKind.Frame ? (2 * Card.Padding) + (Box.Title.Count * Card.TitleLine) + (Box.Notes.Count * Card.NoteLine) : Box.Place.Height;

    private double FoundWidth => 28 + (Found.All.ToString(System.Globalization.CultureInfo.InvariantCulture).Length * 8);

    private double CountWidth => 28 + (Count.ToString(System.Globalization.CultureInfo.InvariantCulture).Length * 8);

    private static string N(double number) => PathText.Number(number);
}
