namespace CareCircuits.Benchmarks.Stores;

/// <summary>Time that stands until it is moved.</summary>
internal sealed class StandingTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
