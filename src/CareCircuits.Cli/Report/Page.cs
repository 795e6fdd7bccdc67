namespace CareCircuits.Cli.Report;

/// <summary>A page of text for people; coloured where that can be seen.</summary>
internal sealed class Page(TextWriter output, bool isColoured)
{
    /// <summary>The colours that mean something.</summary>
    public enum Ink
    {
        /// <summary>As it is.</summary>
        Plain,

        /// <summary>A heading.</summary>
        Bold,

        /// <summary>All is well.</summary>
        Green,

        /// <summary>Worth a look.</summary>
        Yellow,

        /// <summary>Not well.</summary>
        Red,

        /// <summary>Beside the point.</summary>
        Grey,
    }

    /// <summary>Ends a line.</summary>
    public Page Line(string text = "", Ink ink = Ink.Plain)
    {
        Text(text, ink);
        output.WriteLine();
        return this;
    }

    /// <summary>Writes on the line.</summary>
    public Page Text(string text, Ink ink = Ink.Plain)
    {
        var plain = !isColoured || ink == Ink.Plain || text.Length == 0;
        output.Write(plain ? text : $"\e[{CodeOf(ink)}m{text}\e[0m");
        return this;
    }

    /// <summary>Writes in a column so wide, and at least one space after it.</summary>
    public Page Column(string text, int width, Ink ink = Ink.Plain)
    {
        Text(text, ink);
        output.Write(new string(' ', Math.Max(1, width - text.Length + 1)));
        return this;
    }

    private static string CodeOf(Ink ink) => ink switch
    {
        Ink.Bold => "1",
        Ink.Green => "32",
        Ink.Yellow => "33",
        Ink.Red => "31",
        Ink.Grey => "90",
        _ => "0",
    };
}
