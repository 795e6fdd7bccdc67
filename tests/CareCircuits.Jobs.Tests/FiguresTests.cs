using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Jobs.Tests;

public class FiguresTests : IAsyncLifetime
{
    private readonly Town town = new();

    public Task InitializeAsync() => town.InitializeAsync();

    public Task DisposeAsync() => town.DisposeAsync();

    [Fact]
    public async Task What_happens_is_counted_by_kind_and_code_and_nobody_is_named()
    {
        var counted = new ConcurrentDictionary<string, ConcurrentBag<string>>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == Figures.Name)
                    listening.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Count(instrument, tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Count(instrument, tags));
        listener.Start();

        var key = await town.EnrolAsync();
        await town.HappensAsync(key, "contact.made", ("sentBy", "dr-lambert"));
        await Assert.ThrowsAnyAsync<Exception>(() => town.DoAsync(key, new Signal.Withdrawn("no-such-purpose")));
        town.Mail.Trouble = "no such address";
        for (var turn = 0; turn < 12; turn++)
        {
            town.Time.Now = town.Time.Now.AddHours(14);
            await town.RingAsync();
        }

        Assert.Equal(
            ["care.due.sent", "care.keep.duration", "care.outbox.dead", "care.outbox.delivered", "care.signals.decided", "care.signals.refused"],
            counted.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("Happened", counted["care.signals.decided"]);
        Assert.Contains("purpose.unknown", counted["care.signals.refused"]);
        Assert.DoesNotContain(counted.Values.SelectMany(tags => tags), tag => tag.Contains(key.Enrolment.ToString(), StringComparison.Ordinal));

        void Count(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var bag = counted.GetOrAdd(instrument.Name, _ => []);
            foreach (var tag in tags)
                bag.Add(tag.Value?.ToString() ?? "");
        }
    }
}
