namespace CareCircuits.Engine.Rehearsals;

/// <summary>Compares lists without order: every expected item must find one of its own, and none may be left over.</summary>
internal static class Lists
{
    /// <summary>One line where the lists differ, none where they pair up; nothing is compared where nothing is expected.</summary>
    public static IEnumerable<string> Compare<T>(
        string name, IReadOnlyList<T>? expected, IReadOnlyList<T> found, Func<T, string> shown, Func<T, T, bool> fits)
    {
        if (expected is not null && (expected.Count != found.Count || !PairUp(expected, found, fits)))
            yield return $"{name}: expected {Listed(expected)}, found {Listed(found)}";

        string Listed(IReadOnlyList<T> items) => $"[{string.Join(", ", items.Select(shown))}]";
    }

    /// <summary>
    /// An expected item may fit several found ones, so taking the first that fits can leave a later one without:
    /// the pairs are found by augmenting paths (Kuhn).
    /// </summary>
    private static bool PairUp<T>(IReadOnlyList<T> expected, IReadOnlyList<T> found, Func<T, T, bool> fits)
    {
        var partnerOf = new int[found.Count];
        Array.Fill(partnerOf, -1);
        return Enumerable.Range(0, expected.Count).All(item => Seat(item, new bool[found.Count]));

        bool Seat(int item, bool[] tried)
        {
            for (var seat = 0; seat < found.Count; seat++)
            {
                if (tried[seat] || !fits(expected[item], found[seat]))
                    continue;
                tried[seat] = true;
                if (partnerOf[seat] < 0 || Seat(partnerOf[seat], tried))
                {
                    partnerOf[seat] = item;
                    return true;
                }
            }

            return false;
        }
    }
}
