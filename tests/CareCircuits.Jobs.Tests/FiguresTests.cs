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

        // A first talk that nobody has is brought before the coordinator by mail: once it arrives, once it never does.
        await RingOnAsync(turns: 12);
        town.Mail.Trouble = "no such address";
        await town.HappensAsync(await town.EnrolAsync(), "contact.made", ("sentBy", "dr-lambert"));
        await RingOnAsync(turns: 12);

        Assert.Equal(
            ["care.due.sent", "care.keep.duration", "care.outbox.dead", "care.outbox.delivered", "care.signals.decided", "care.signals.refused"],
            counted.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("Happened", counted["care.signals.decided"]);
        Assert.Contains("purpose.unknown", counted["care.signals.refused"]);
        Assert.DoesNotContain(counted.Values.SelectMany(tags => tags), tag => tag.Contains(key.Enrolment.ToString(), StringComparison.Ordinal));

        async Task RingOnAsync(int turns)
        {
            for (var turn = 0; turn < turns; turn++)
            {
                town.Time.Now = town.Time.Now.AddHours(14);
                await town.RingAsync();
            }
        }

        void Count(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var bag = counted.GetOrAdd(instrument.Name, _ => []);
            foreach (var tag in tags)
                bag.Add(tag.Value?.ToString() ?? "");
        }
    }
}
