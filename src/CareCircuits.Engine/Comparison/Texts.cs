using System.Text;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Comparison;

/// <summary>Short words for parts of definitions, and what is compared of them.</summary>
internal static class Texts
{
    /// <summary>As <c>PT72H (working, from data.dischargeOn)</c>.</summary>
    public static string Of(TimeLimit limit)
    {
        var clock = limit.Clock == ClockKind.Elapsed ? "" : EnumNames.NameOf(limit.Clock);
        var from = limit.From is null ? "" : $"from {limit.From}";
        var words = string.Join(", ", new[] { clock, from }.Where(word => word.Length > 0));
        return words.Length == 0 ? limit.After.ToString() : $"{limit.After} ({words})";
    }

    public static string MeaningOf(TimeLimit limit) =>
        $"{limit.Clock} {limit.From} {(limit.Clock == ClockKind.Elapsed ? MeaningOf(limit.After) : limit.After.ToString())}";

    /// <summary>Elapsed time: a day is 24 hours, however it is written.</summary>
    public static string MeaningOf(Duration elapsed) => elapsed.HasMonths ? elapsed.ToString() : $"{elapsed.Elapsed:c}";

    /// <summary>As <c>choice (yes, no), optional</c>.</summary>
    public static string Of(DataType type) =>
        EnumNames.NameOf(type.Type) + (type.Options is null ? "" : $" ({string.Join(", ", type.Options)})") + (type.Optional ? ", optional" : "");

    /// <summary>The order of the options is how people see them, not what they mean.</summary>
    public static string MeaningOf(DataType type) => $"{type.Type} {type.Optional} {Sorted(type.Options)}";

    public static string Sorted(IEnumerable<string>? names) => string.Join(',', (names ?? []).Order(StringComparer.Ordinal));

    /// <summary>An expression without the white space that has no meaning: all of it, outside of texts.</summary>
    public static string WithoutWhiteSpace(string expression)
    {
        var kept = new StringBuilder(expression.Length);
        var isInText = false;
        for (var at = 0; at < expression.Length; at++)
        {
            var letter = expression[at];
            if (isInText && letter == '\\' && at + 1 < expression.Length)
            {
                kept.Append(letter).Append(expression[++at]);
                continue;
            }

            if (letter == '"')
                isInText = !isInText;
            if (isInText || !char.IsWhiteSpace(letter))
                kept.Append(letter);
        }

        return kept.ToString();
    }
}
