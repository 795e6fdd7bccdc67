namespace CareCircuits.Engine.Checks;

/// <summary>How long someone can go without human contact in a step or a stretch of steps, in ticks; -1 where it cannot happen.</summary>
/// <param name="First">From the entry to the first contact, or to leaving without one.</param>
/// <param name="Gap">Between two contacts, or from the last contact to leaving.</param>
/// <param name="End">When it is left at its end.</param>
internal sealed record Stretch(long First, long Gap, Passage End)
{
    /// <summary>Passed in an instant.</summary>
    public static Stretch None { get; } = new(0, -1, new Passage(0, -1));

    /// <summary>For a workflow, how each of its results is reached.</summary>
    public IReadOnlyDictionary<string, Passage> Results { get; init; } = new Dictionary<string, Passage>();

    /// <summary>When it is left before its end.</summary>
    public Passage Early => new(First, Gap);
}

/// <summary>One way of leaving a stretch, in ticks: without any contact in it, and the time since the last contact in it; -1 where it cannot be.</summary>
internal readonly record struct Passage(long Without, long Since)
{
    /// <summary>The worse of two.</summary>
    public Passage Or(Passage other) => new(Math.Max(Without, other.Without), Math.Max(Since, other.Since));
}

/// <summary>Sums of times that may have no bound.</summary>
internal static class Ticks
{
    /// <summary>No bound. Far more than a human life, and yet can be added to.</summary>
    public const long Endless = long.MaxValue / 4;

    public static long Sum(long one, long other) => Math.Min(one + other, Endless);
}
