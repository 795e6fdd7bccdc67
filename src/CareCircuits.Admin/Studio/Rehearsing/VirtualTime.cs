using CareCircuits.Admin.Frame;
using CareCircuits.Care.Time;

namespace CareCircuits.Admin.Studio.Rehearsing;

/// <summary>A clock that stands still, so that times are said as they are in a play: "tomorrow" is the day after its today.</summary>
public sealed class VirtualTime(DateTimeOffset at) : TimeProvider
{
    /// <summary>Someone who reads at a moment of a play.</summary>
    public static Reader ReaderAt(DateTimeOffset at) => new(new CareClock(new VirtualTime(at)));

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => at.ToUniversalTime();
}
