namespace CareCircuits.Admin.Tests.Studio;

/// <summary>Time that is moved by hand: what waits for a moment happens when it is reached.</summary>
internal sealed class HandTime : TimeProvider
{
    private readonly List<Alarm> alarms = [];
    private TimeSpan now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        alarms.Add(alarm);
        return alarm;
    }

    public void Pass(TimeSpan time)
    {
        now += time;
        foreach (var alarm in alarms.Where(alarm => alarm.At <= now).ToList())
            alarm.Ring();
    }

    private sealed class Alarm(HandTime time, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan? At { get; private set; }

        public void Ring()
        {
            At = null;
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            At = dueTime == Timeout.InfiniteTimeSpan ? null : time.now + dueTime;
            return true;
        }

        public void Dispose() => time.alarms.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
