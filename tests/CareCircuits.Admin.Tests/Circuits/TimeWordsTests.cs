using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;

namespace CareCircuits.Admin.Tests.Circuits;

public class TimeWordsTests
{
    [Theory]
    [InlineData("en", "PT72H", "data.leftAt", ClockKind.Elapsed, "within 72 hours after the discharge")]
    [InlineData("fr", "PT72H", "data.leftAt", ClockKind.Elapsed, "dans les 72 heures après la sortie")]
    [InlineData("nl", "PT72H", "data.leftAt", ClockKind.Elapsed, "binnen 72 uur na het ontslag")]
    [InlineData("fr", "P1D", null, ClockKind.Working, "sous 1 jour ouvrable")]
    [InlineData("nl", "P2D", null, ClockKind.Working, "binnen 2 werkdagen")]
    [InlineData("en", "PT6H", null, ClockKind.Working, "within 6 working hours")]
    [InlineData("fr", "P7D", "data.dischargeOn", ClockKind.Calendar, "dans les 7 jours calendrier après le jour de la sortie")]
    [InlineData("en", "PT1H15M", null, ClockKind.Elapsed, "within 1 hour 15 minutes")]
    [InlineData("nl", "PT0S", "data.dischargeOn", ClockKind.Elapsed, "ten laatste: de dag van het ontslag")]
    [InlineData("en", "P14D", "data.nobodyKnows", ClockKind.Elapsed, "within 14 days after nobody knows")]
    public void A_limit_is_said_as_people_say_it(string language, string after, string? from, ClockKind clock, string said)
    {
        Assert.True(Duration.TryParse(after, out var duration));

        Assert.Equal(said, ShippedCircuit.WordsIn(language).Time.Limit(new TimeLimit { After = duration, From = from, Clock = clock }));
    }

    [Theory]
    [InlineData("-PT24H", "24 heures avant")]
    [InlineData("PT0S", "à l'échéance")]
    [InlineData("P2D", "2 jours après")]
    public void A_reminder_is_said_by_its_distance(string offset, string said)
    {
        Assert.True(Duration.TryParse(offset, out var duration));

        Assert.Equal(said, ShippedCircuit.WordsIn("fr").Time.Reminder(duration));
    }
}
