using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.Proofs;

/// <summary>Numbers, days and instants as points on a line: days from day 0, instants in minutes from an origin.</summary>
internal static class Line
{
    private const decimal LikelyAge = 40;

    private static readonly DateTimeOffset Origin = new(CaseSheet.SomeDay, new TimeOnly(12, 0), TimeSpan.Zero);

    public static decimal PointOf(object value) => value switch
    {
        long whole => whole,
        decimal number => number,
        DateOnly day => day.DayNumber,
        DateTimeOffset instant => (instant.UtcTicks - Origin.UtcTicks) / (decimal)TimeSpan.TicksPerMinute,
        _ => 0,
    };

    /// <summary>The value at a point; null where there is none of the kind.</summary>
    public static object? ValueAt(Fact fact, decimal point) => fact.Type.Kind switch
    {
        ExpressionKind.Integer => point == decimal.Truncate(point) && point is >= long.MinValue and <= long.MaxValue ? (long)point : null,
        ExpressionKind.Number => point,
        ExpressionKind.Date => point >= DateOnly.MinValue.DayNumber && point <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)point) : null,
        ExpressionKind.DateTime => Math.Abs(point) < 100_000_000 ? Origin.AddMinutes((double)decimal.Truncate(point)) : null,
        _ => null,
    };

    /// <summary>
    /// From the points at which something changes, a point in each stretch: around each by its reach where only whole
    /// points count, halfway between them where there is always another.
    /// </summary>
    public static IEnumerable<decimal> Stretches(Fact fact, IEnumerable<(decimal Point, int Reach)> changes)
    {
        var points = changes.ToList();
        if (!fact.IsDense)
            return points.SelectMany(change => Around(change.Point, change.Reach)).Append(Likely(fact)).Distinct();

        var sorted = points.Select(change => change.Point).Distinct().Order().ToList();
        return sorted.Count == 0 ? [0] : [.. sorted, .. sorted.Zip(sorted.Skip(1), (one, other) => (one + other) / 2), sorted[0] - 1, sorted[^1] + 1];
    }

    /// <summary>Likely values first: an example should be somebody whom one can imagine.</summary>
    public static IEnumerable<object?> Ordered(Fact fact, IEnumerable<decimal> points) => points
        .Where(point => !fact.IsNatural || point >= 0)
        .OrderBy(point => Math.Abs(point - Likely(fact))).ThenBy(point => point)
        .Select(point => ValueAt(fact, point))
        .Where(value => value is not null)
        .Concat(fact.Optional ? [null] : []);

    private static decimal Likely(Fact fact) => fact switch
    {
        { Type.Kind: ExpressionKind.Date } => CaseSheet.SomeDay.DayNumber,
        { Member: "age" } => LikelyAge,
        _ => 0,
    };

    private static IEnumerable<decimal> Around(decimal point, int reach)
    {
        for (var by = -reach; by <= reach; by++)
        {
            yield return decimal.Floor(point) + by;
            yield return decimal.Ceiling(point) + by;
        }
    }
}
