namespace CareCircuits.Benchmarks.Stores;

/// <summary>Time that stands until it is moved, or runs on with the machine's.</summary>
internal sealed class StandingTime : TimeProvider
{
    private long? since;

    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public void Run() => since = GetTimestamp();

    public override DateTimeOffset GetUtcNow() => since is { } begin ? Now + GetElapsedTime(begin) : Now;
}
