using System.Globalization;

namespace CareCircuits.Engine.Checks;

/// <summary>Lengths of time in plain words.</summary>
internal static class Spans
{
    public static string InWords(TimeSpan span)
    {
        if (span.Ticks >= Ticks.Endless)
            return "any time";

        string?[] parts = [Part(span.Days, "day"), Part(span.Hours, "hour"), Part(span.Minutes, "minute"), Part(span.Seconds, "second")];
        return string.Join(" ", parts.OfType<string>()) is { Length: > 0 } words ? words : "no time";
    }

    private static string? Part(int count, string unit) =>
        count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
}
