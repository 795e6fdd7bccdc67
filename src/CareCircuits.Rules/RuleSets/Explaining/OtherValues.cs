using System.Globalization;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.RuleSets;

/// <summary>
/// Thinks of values that a fact could have had instead: those on its list, and those around the values that it is compared with.
/// Which of them helps is tried out by whoever asks.
/// </summary>
internal static class OtherValues
{
    public static IEnumerable<object?> Of(Term read, Term condition, FactSheet facts, RuleSet set)
    {
        if (read is not (FactTerm or DataTerm))
            return [];
        var slots = DataBinding.Of(set.Data, facts.Data?.Shape).Slots;
        var beside = condition.Parts.Where(part => part != read).Select(part => new Walker(facts, slots).Run(part)).Where(value => value is not null);
        var optional = read is FactTerm { Member.Optional: true } or DataTerm { Optional: true };
        var values = read.Type.Kind == ExpressionKind.List
            ? Lists(new Walker(facts, slots).Run(read), beside.OfType<string>())
            : read.Type.Codes?.Select(code => Code(read.Type, code)) ?? Singles(read.Type, beside, facts);
        return optional ? values.Append(null) : values;
    }

    private static object Code(ExpressionType type, string code) =>
        type.Kind == ExpressionKind.Integer ? long.Parse(code, CultureInfo.InvariantCulture) : code;

    private static IEnumerable<object?> Lists(object? list, IEnumerable<string> beside) => list is not IReadOnlyList<string> now
        ? []
        : beside.SelectMany(text => new[] { now.Append(text).ToArray(), now.Where(other => other != text).ToArray() });

    private static IEnumerable<object?> Singles(ExpressionType type, IEnumerable<object?> beside, FactSheet facts) => type.Kind switch
    {
        ExpressionKind.Boolean => [true, false],
        ExpressionKind.Integer => beside.DefaultIfEmpty(0L).SelectMany(Around).Select(Whole).OfType<object>(),
        ExpressionKind.Number => beside.DefaultIfEmpty(0L).SelectMany(Around).Cast<object>(),
        ExpressionKind.Date => beside.OfType<DateOnly>().DefaultIfEmpty(facts.Today).SelectMany(Around),
        ExpressionKind.DateTime => beside.OfType<DateTimeOffset>().DefaultIfEmpty(facts.Now)
            .SelectMany(instant => new object[] { instant, instant.AddMinutes(-1), instant.AddMinutes(1) }),
        ExpressionKind.Text or ExpressionKind.Service or ExpressionKind.Staff => beside.OfType<string>().Append("…"),
        _ => [],
    };

    private static decimal[] Around(object? value) => value is long or decimal && Numbers.Widen(value) is > -1e20m and < 1e20m and var number
        ? [number, number - 1, number + 1, decimal.Floor(number), decimal.Ceiling(number)]
        : [];

    private static object? Whole(decimal number) =>
        decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue ? (long)number : null;

    private static IEnumerable<object?> Around(DateOnly day) =>
        new[] { 0, -1, 1 }.Where(by => Numbers.TryAddDays(day, by, out _)).Select(by => (object)day.AddDays(by));
}
