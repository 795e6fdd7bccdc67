using System.Globalization;
using CareCircuits.Admin.Frame;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;

namespace CareCircuits.Admin.Forms;

/// <summary>
/// What is typed, and the plain value that is sent: text, whole numbers as <see cref="long"/>, numbers as <see cref="decimal"/>, days as
/// <c>2026-03-05</c>, instants and durations as ISO 8601 says. What cannot be read stays the text that was typed, so that nothing is lost and
/// whoever checks the answer says what is wrong with it.
/// </summary>
public static class PlainValues
{
    private const string LocalInstant = "yyyy-MM-ddTHH:mm";

    /// <summary>The plain value of what was typed; null for nothing.</summary>
    public static object? Read(FieldKind kind, string? typed, Reader reader)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;

        var text = typed.Trim();
        return kind switch
        {
            FieldKind.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : text,
            // Both signs are typed in Belgium, whatever the language.
            FieldKind.Number => decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : text,
            FieldKind.DateTime => ReadInstant(text, reader),
            FieldKind.Text => typed,
            _ => text,
        };
    }

    /// <summary>What stands in the field for a plain value.</summary>
    public static string Written(FieldKind kind, object? value, Reader reader) => value switch
    {
        null => "",
        decimal number => number.ToString(CultureInfo.CurrentCulture),
        string text when kind == FieldKind.DateTime && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var at) =>
            reader.Local(at).ToString(LocalInstant, CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A duration as an amount of one unit; null where it is none, or has several.</summary>
    public static (int Amount, char Unit)? Amount(object? value)
    {
        if (value is not string text || !Duration.TryParse(text, out var duration))
            return null;

        return duration switch
        {
            { Years: 0, Months: 0, Weeks: > 0, Days: 0, HasTime: false } => (duration.Weeks, 'W'),
            { Years: 0, Months: > 0, Weeks: 0, Days: 0, HasTime: false } => (duration.Months, 'M'),
            { Years: 0, Months: 0, Weeks: 0, Days: > 0, HasTime: false } => (duration.Days, 'D'),
            { Years: 0, Months: 0, Weeks: 0, Days: 0, Time.Minutes: 0, Time.Seconds: 0 } => ((int)duration.Time.TotalHours, 'H'),
            { Years: 0, Months: 0, Weeks: 0, Days: 0, Time.Seconds: 0 } => ((int)duration.Time.TotalMinutes, 'm'),
            _ => null,
        };
    }

    /// <summary>The duration of so many of one unit: minutes (<c>m</c>), hours, days, weeks or months.</summary>
    public static string Lasting(int amount, char unit) => unit switch
    {
        'm' => $"PT{amount}M",
        'H' => $"PT{amount}H",
        _ => $"P{amount}{unit}",
    };

    private static object ReadInstant(string text, Reader reader) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? reader.At(local).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)
            : text;
}
