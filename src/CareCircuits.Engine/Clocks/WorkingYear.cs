namespace CareCircuits.Engine.Clocks;

/// <summary>The working days of one year, counted once: so that the n-th following one is looked up, not searched for.</summary>
internal sealed class WorkingYear
{
    private readonly int newYear;
    private readonly short[] until = new short[367];
    private readonly short[] days = new short[262];

    public WorkingYear(int year)
    {
        newYear = new DateOnly(year, 1, 1).DayNumber;
        var holidays = BelgianHolidays.Of(year);
        var length = DateTime.IsLeapYear(year) ? 366 : 365;

        for (short day = 1; day <= length; day++)
        {
            var date = DateOnly.FromDayNumber(newYear + day - 1);
            if (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(date))
                days[Count++] = day;

            until[day] = (short)Count;
        }
    }

    /// <summary>How many working days the year has.</summary>
    public int Count { get; private set; }

    /// <summary>How many working days there are up to and including a day of the year, which counts from 1.</summary>
    public int Until(int dayOfYear) => until[dayOfYear];

    /// <summary>Whether a day of the year, which counts from 1, is a working day.</summary>
    public bool Has(int dayOfYear) => until[dayOfYear] != until[dayOfYear - 1];

    /// <summary>The day number of a working day, by its place in the year from 0.</summary>
    public int DayNumber(int index) => newYear + days[index] - 1;
}
