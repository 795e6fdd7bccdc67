using CareCircuits.Engine.Definitions;

namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>A box with its texts, before it has a place.</summary>
internal sealed record Card(string Key, PictureKind Kind, StepDefinition? Step, string Icon, IReadOnlyList<string> Title, IReadOnlyList<PictureNote> Notes, double Width, double Height)
{
    public const double TitleSize = 14;
    public const double NoteSize = 12;
    public const double TitleLine = 18;
    public const double NoteLine = 17;
    public const double Padding = 12;
    public const double IconRoom = 26;
    public const double NoteIcon = 20;
    public const double LabelSize = 12;
    public const double LabelLine = 15;

    private const double StepWidth = 248;
    private const double LabelWidth = 132;

    /// <summary>A step as a box: its title, then its small print.</summary>
    public static Card OfStep(StepDefinition step, StepWords words)
    {
        var title = TextFit.Lines(words.Title(step), StepWidth - (2 * Padding) - IconRoom, TitleSize, 4, bold: true);
        List<PictureNote> notes = [.. words.Notes(step).SelectMany(note => TextFit.Lines(note.Text, StepWidth - (2 * Padding) - NoteIcon, NoteSize, 2).Select((text, line) => new PictureNote(line == 0 ? note.Icon : "", text)))];
        var height = (2 * Padding) + (title.Count * TitleLine) + (notes.Count > 0 ? 6 + (notes.Count * NoteLine) : 0);
        return new Card(step.Id, PictureKind.Step, step, StepWords.Icon(step), title, notes, StepWidth, Math.Max(height, 48));
    }

    /// <summary>A mark that is no step.</summary>
    public static Card OfMark(string key, PictureKind kind, string icon, string text)
    {
        var title = TextFit.Lines(text, 230, NoteSize, 3);
        return new Card(key, kind, null, icon, title, [], title.Max(line => TextFit.Width(line, NoteSize)) + 52, (title.Count * NoteLine) + 16);
    }

    /// <summary>The label of a line, with its width and height.</summary>
    public static (IReadOnlyList<string> Lines, double Width, double Height) Label(IEnumerable<string> texts)
    {
        List<string> lines = [.. texts.Where(text => text.Length > 0).Distinct().SelectMany(text => TextFit.Lines(text, LabelWidth, LabelSize, 4))];
        return lines.Count == 0 ? ([], 0, 0) : (lines, lines.Max(line => TextFit.Width(line, LabelSize)) + 8, (lines.Count * LabelLine) + 4);
    }
}
