using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CareCircuits.Care.Running;

/// <summary>What the house counts about itself, for whoever listens to the meter. Codes and kinds only, never a person.</summary>
public static class Figures
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "CareCircuits";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Decided = Meter.CreateCounter<long>("care.signals.decided", "{signal}", "Signals that were decided and kept.");
    private static readonly Counter<long> Refused = Meter.CreateCounter<long>("care.signals.refused", "{signal}", "Signals that were refused.");
    private static readonly Histogram<double> Keep = Meter.CreateHistogram<double>("care.keep.duration", "s", "How long keeping a decision took.");
    private static readonly Counter<long> Due = Meter.CreateCounter<long>("care.due.sent", "{row}", "Due rows that were sent as signals.");
    private static readonly Counter<long> Delivered = Meter.CreateCounter<long>("care.outbox.delivered", "{message}", "Messages that were delivered.");
    private static readonly Counter<long> Dead = Meter.CreateCounter<long>("care.outbox.dead", "{message}", "Messages that were given up.");

    internal static void SignalDecided(string signal, long since)
    {
        Decided.Add(1, new KeyValuePair<string, object?>("signal", signal));
        Keep.Record(Stopwatch.GetElapsedTime(since).TotalSeconds);
    }

    internal static void SignalRefused(string signal, string code) =>
        Refused.Add(1, new KeyValuePair<string, object?>("signal", signal), new KeyValuePair<string, object?>("code", code));

    internal static void DueSent() => Due.Add(1);

    internal static void MessageDelivered() => Delivered.Add(1);

    internal static void MessageGivenUp() => Dead.Add(1);
}
