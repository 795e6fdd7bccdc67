using CareCircuits.Engine.Clocks;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Checks;

/// <summary>How long a step can last by itself, at its longest (CC203).</summary>
internal sealed class StepTimes(CircuitClock clock)
{
    private readonly Dictionary<(Rules.Data.Duration, ClockKind), long> longest = [];

    // A limit that is missing has its own finding (CC201); nothing more is made of it.
    public long Of(StepDefinition step) => step switch
    {
        TaskStep { Due: { } due } task => Ticks.Sum(Of(due), Math.Max(0, (task.Overdue?.After ?? default).Elapsed.Ticks)),
        WaitStep wait => Of(wait.Until),
        ReferStep refer => Of(refer.Until),
        AssignStep assign => Of(assign.Until),
        _ => 0,
    };

    private long Of(TimeLimit? limit)
    {
        if (limit is null)
            return 0;
        if (!longest.TryGetValue((limit.After, limit.Clock), out var ticks))
            longest[(limit.After, limit.Clock)] = ticks = Math.Min(clock.LongestOf(limit).Ticks, Ticks.Endless);
        return ticks;
    }
}
