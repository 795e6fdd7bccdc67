using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>What a box of a picture stands for.</summary>
public enum PictureKind
{
    /// <summary>The mark at which a workflow begins.</summary>
    Start,

    /// <summary>A step.</summary>
    Step,

    /// <summary>A step that is a frame around its branches.</summary>
    Frame,

    /// <summary>One branch, inside its frame.</summary>
    Branch,

    /// <summary>The mark for what is handled wherever the workflow is.</summary>
    Anywhere,

    /// <summary>The mark at which the whole workflow is stopped.</summary>
    Stop,
}

/// <summary>One line of small print on a box, with its icon.</summary>
public sealed record PictureNote(string Icon, string Text);

/// <summary>A box of a picture.</summary>
/// <param name="Key">Its name in the picture: the step's id, or a name of its own for marks.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Step">The step; null for marks and branches.</param>
/// <param name="Icon">Its icon.</param>
/// <param name="Title">Its title, line by line.</param>
/// <param name="Notes">Its small print.</param>
/// <param name="Place">Where it is.</param>
/// <param name="IsMain">Whether it belongs to the main way.</param>
public sealed record PictureBox(
    string Key, PictureKind Kind, StepDefinition? Step, string Icon, IReadOnlyList<string> Title, IReadOnlyList<PictureNote> Notes, PlacedBox Place, bool IsMain);

/// <summary>A line of a picture: the ways of one kind from one step to another.</summary>
/// <param name="From">The box that it leaves.</param>
/// <param name="To">The box that it leads to.</param>
/// <param name="Kind">What it means.</param>
/// <param name="Ways">The ways that it stands for; none at the start.</param>
/// <param name="Label">Its label, line by line.</param>
/// <param name="Place">Where it is.</param>
public sealed record PictureLine(string From, string To, LineKind Kind, IReadOnlyList<Way> Ways, IReadOnlyList<string> Label, PlacedLine Place);

/// <summary>A workflow as it is drawn: frames before what is inside them.</summary>
public sealed record Picture(double Width, double Height, IReadOnlyList<PictureBox> Boxes, IReadOnlyList<PictureLine> Lines);
