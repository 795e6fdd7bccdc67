namespace CareCircuits.Rules.Json;

/// <summary>Finds the known name that someone probably meant.</summary>
public static class DidYouMean
{
    /// <summary>The nearest of <paramref name="known"/>, where one is near; ties go to the first.</summary>
    public static string? Among(string name, IEnumerable<string> known)
    {
        // Long names come from hostile files only; they are near to nothing.
        if (name.Length is 0 or > 100)
            return null;

        var furthest = Math.Max(1, name.Length / 3);
        string? nearest = null;
        foreach (var candidate in known)
        {
            if (Math.Abs(candidate.Length - name.Length) > furthest)
                continue;
            var distance = Distance(name, candidate);
            if (distance > furthest)
                continue;
            // Only a nearer one may take its place.
            (nearest, furthest) = (candidate, distance - 1);
        }

        return nearest;
    }

    /// <summary>The same, as the end of a sentence: <c>; did you mean `due`?</c>, or a full stop.</summary>
    public static string Hint(string name, IEnumerable<string> known) =>
        Among(name, known) is { } near ? $"; did you mean `{near}`?" : ".";

    // Insertions, deletions, replacements and swaps of neighbours, without regard to case.
    private static int Distance(string a, string b)
    {
        var (before, above, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            above[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, above, row) = (above, row, before);
        }

        return above[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
