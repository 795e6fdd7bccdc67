using CareCircuits.Rules.Conditions;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>What changed in a condition that is built, so that focus can be led there.</summary>
internal static class BuiltChange
{
    /// <summary>
    /// Where lines came or went, as the builder names its places: <c>-0-1</c>, the empty text for the whole condition. Null where the lines are the same and only
    /// say something else: whoever typed stays where they are.
    /// </summary>
    public static string? Place(Condition before, Condition after) => Lines(before) == Lines(after) ? null : Place(before, after, "");

    private static string Place(Condition before, Condition after, string path)
    {
        var (old, now) = (before.Parts(), after.Parts());
        if (now.Count > Math.Max(old.Count, 1))
            return $"{path}-{now.Count - 1}";
        if (old.Count == 0 || now.Count != old.Count)
            return path;
        for (var at = 0; at < now.Count; at++)
            if (old[at].Write() != now[at].Write())
                return Place(old[at], now[at], $"{path}-{at}");
        return path;
    }

    private static int Lines(Condition condition) => condition switch
    {
        Condition.Always => 0,
        Condition.Has { Of: { } of } => 1 + Lines(of),
        Condition.Not(var part) => Lines(part),
        _ when condition.Parts() is { Count: > 0 } parts => parts.Sum(Lines),
        _ => 1,
    };
}
