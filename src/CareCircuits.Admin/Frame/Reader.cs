using System.Globalization;
using CareCircuits.Care.Time;
using CareCircuits.Rules.Data;

namespace CareCircuits.Admin.Frame;

/// <summary>Who reads the page: their language, and the time as it is said to them.</summary>
public sealed class Reader(CareClock clock)
{
    /// <summary>Networks lie in Belgium (design.md).</summary>
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    /// <summary>The two-letter code of their language.</summary>
    public string Language { get; } = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>Now, on the clock of the house.</summary>
    public DateTimeOffset Now => clock.Now;

    /// <summary>Today, where the network lies.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>A wording in their language; the id where there are no words.</summary>
    public string Say(Wording? wording, string id) => wording?.In(Language) is { Length: > 0 } said ? said : id;

    /// <summary>The day on which a moment falls, where the network lies.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);

    /// <summary>The moment on the clocks of the network.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);

    /// <summary>The moment that a clock of the network shows as <paramref name="local"/>; the hour that a spring night leaves out is the one after it.</summary>
    public DateTimeOffset At(DateTime local)
    {
        var shown = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(shown))
            shown += TimeSpan.FromHours(1);
        return new DateTimeOffset(shown, zone.GetUtcOffset(shown));
    }
}
