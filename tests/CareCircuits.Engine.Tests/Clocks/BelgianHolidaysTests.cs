using CareCircuits.Engine.Clocks;

namespace CareCircuits.Engine.Tests.Clocks;

public class BelgianHolidaysTests
{
    // Published by the Federal Public Service Employment for each of these years.
    [Theory]
    [InlineData(2024, "01-01 04-01 05-01 05-09 05-20 07-21 08-15 11-01 11-11 12-25")]
    [InlineData(2025, "01-01 04-21 05-01 05-29 06-09 07-21 08-15 11-01 11-11 12-25")]
    [InlineData(2026, "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25")]
    [InlineData(2027, "01-01 03-29 05-01 05-06 05-17 07-21 08-15 11-01 11-11 12-25")]
    [InlineData(2028, "01-01 04-17 05-01 05-25 06-05 07-21 08-15 11-01 11-11 12-25")]
    public void A_year_has_ten_legal_holidays(int year, string days) =>
        Assert.Equal(
            days.Split(' ').Select(day => DateOnly.Parse($"{year}-{day}", null)),
            BelgianHolidays.Of(year).Order());

    [Theory]
    [InlineData("1961-04-02")]
    [InlineData("1981-04-19")] // where an older formula says the 26th
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2019-04-21")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2030-04-21")]
    [InlineData("2035-03-25")]
    [InlineData("2038-04-25")] // the latest there can be
    [InlineData("2040-04-01")]
    [InlineData("2285-03-22")] // the earliest there can be
    public void Easter_is_where_the_church_has_it(string sunday) =>
        Assert.Equal(DateOnly.Parse(sunday, null), BelgianHolidays.EasterSunday(DateOnly.Parse(sunday, null).Year));

    [Fact]
    public void Easter_is_always_a_Sunday_between_22_March_and_25_April()
    {
        for (var year = 1583; year < 9999; year++)
        {
            var easter = BelgianHolidays.EasterSunday(year);

            Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
            Assert.InRange(easter, new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
        }
    }

    [Fact]
    public void Two_holidays_on_one_day_are_one_day_off() => Assert.Equal(9, BelgianHolidays.Of(2008).Count);

    [Fact]
    public void The_calendar_is_open_on_weekdays_that_are_no_holiday()
    {
        foreach (var day in Brussels.EveryDay())
            Assert.Equal(
                day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !BelgianHolidays.Of(day.Year).Contains(day),
                WorkingCalendar.Belgium.IsWorkingDay(day));
    }

    [Fact]
    public void A_calendar_is_found_by_its_name()
    {
        Assert.Same(WorkingCalendar.Belgium, WorkingCalendar.Find("be"));
        Assert.Null(WorkingCalendar.Find("BE"));
    }
}
