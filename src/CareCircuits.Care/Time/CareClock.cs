namespace CareCircuits.Care.Time;

/// <summary>
/// The time of the house: the machine's, moved by the offset that a demo keeps in its store. In production the offset is always zero.
/// </summary>
public sealed class CareClock(TimeProvider time)
{
    private long offsetTicks;

    /// <summary>Now, in UTC.</summary>
    public DateTimeOffset Now => time.GetUtcNow() + Offset;

    /// <summary>How far the demo's time is ahead of the machine's.</summary>
    public TimeSpan Offset
    {
        get => new(Interlocked.Read(ref offsetTicks));
        set => Interlocked.Exchange(ref offsetTicks, value.Ticks);
    }
}
