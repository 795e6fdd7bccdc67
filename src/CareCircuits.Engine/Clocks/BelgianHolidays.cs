namespace CareCircuits.Engine.Clocks;

/// <summary>The ten legal holidays of Belgium (royal decree of 18 April 1974), as the law stands today, for any year.</summary>
public static class BelgianHolidays
{
    /// <summary>The holidays of a year. In a year in which two coincide, as 1 May and Ascension did in 2008, there are nine days.</summary>
    public static IReadOnlySet<DateOnly> Of(int year)
    {
        var easter = EasterSunday(year);
        return new HashSet<DateOnly>
        {
            new(year, 1, 1),
            easter.AddDays(1),
            new(year, 5, 1),
            easter.AddDays(39),
            easter.AddDays(50),
            new(year, 7, 21),
            new(year, 8, 15),
            new(year, 11, 1),
            new(year, 11, 11),
            new(year, 12, 25),
        };
    }

    /// <summary>
    /// Easter Sunday of the Gregorian calendar by the anonymous algorithm of 1876 ("A New York correspondent", Nature,
    /// 20 April 1876), in the form and with the letters of J. Meeus, Astronomical Algorithms, chapter 8.
    /// </summary>
    public static DateOnly EasterSunday(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
