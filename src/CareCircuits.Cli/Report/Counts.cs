using System.Globalization;

namespace CareCircuits.Cli.Report;

/// <summary>Numbers with their nouns.</summary>
internal static class Counts
{
    /// <summary>As <c>1 step</c>, <c>2 steps</c>, <c>no steps</c>.</summary>
    public static string Of(int count, string noun) => count switch
    {
        0 => $"no {noun}s",
        1 => $"1 {noun}",
        _ => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {noun}s",
    };
}
