namespace CareCircuits.Admin.Circuits.Drawing;

/// <summary>How wide a text will be, about, and where it is broken. The server does not know the reader's fonts, so it reckons with a wide one.</summary>
internal static class TextFit
{
    private const string Narrow = "iljtfrI.,;:'!|()[] ’·";
    private const string Wide = "mwMWŒœ@%—";

    /// <summary>The width of a text of that size in a sans-serif font.</summary>
    public static double Width(string text, double size, bool bold = false) =>
        text.Sum(sign => Part(sign)) * size * (bold ? 1.14 : 1);

    /// <summary>The text in lines no wider than <paramref name="width"/>; what does not fit in <paramref name="most"/> lines is left out with a mark.</summary>
    public static IReadOnlyList<string> Lines(string text, double width, double size, int most, bool bold = false)
    {
        List<string> lines = [];
        var line = "";
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var number = 0; number < words.Length; number++)
        {
            var longer = line.Length == 0 ? words[number] : line + " " + words[number];
            if (line.Length == 0 || Width(longer, size, bold) <= width)
            {
                line = longer;
                continue;
            }

            if (lines.Count == most - 1)
                return [.. lines, Cut(line + " " + string.Join(' ', words[number..]), width, size, bold)];
            lines.Add(line);
            line = words[number];
        }

        return [.. lines, Cut(line, width, size, bold)];
    }

    private static string Cut(string text, double width, double size, bool bold)
    {
        if (Width(text, size, bold) <= width)
            return text;
        var length = text.Length;
        while (length > 1 && Width(text[..length] + "…", size, bold) > width)
            length--;
        return text[..length].TrimEnd() + "…";
    }

    private static double Part(char sign) =>
        Narrow.Contains(sign, StringComparison.Ordinal) ? 0.36 : Wide.Contains(sign, StringComparison.Ordinal) ? 0.92 : char.IsUpper(sign) ? 0.7 : 0.6;
}
