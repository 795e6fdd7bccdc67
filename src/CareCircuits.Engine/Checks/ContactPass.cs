using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Checks;

/// <summary>What is found out about one region.</summary>
internal sealed class ContactPass(bool isTold)
{
    private long first;
    private long gap = -1;
    private Passage end = new(-1, -1);
    private readonly Dictionary<string, Passage> results = new(StringComparer.Ordinal);

    public bool IsTold => isTold;

    public bool HasTold { get; set; }

    public void Note(StepDefinition step, Arrival kind, long ticks, Stretch stretch)
    {
        if (kind.IsAfterContact)
            gap = Math.Max(gap, Ticks.Sum(ticks, stretch.First));
        else
            first = Math.Max(first, Ticks.Sum(ticks, stretch.First));
        gap = Math.Max(gap, stretch.Gap);
        if (step is not EndStep ending)
            return;

        var passage = kind.IsAfterContact ? new Passage(-1, ticks) : new Passage(ticks, -1);
        end = end.Or(passage);
        if (ending.Result is { } result)
            results[result] = results.GetValueOrDefault(result, new Passage(-1, -1)).Or(passage);
    }

    // Of a branch in which something was told, nothing more is made.
    public Stretch Result()
    {
        if (HasTold)
            return Stretch.None;
        results[Targets.Stopped] = new Passage(first, gap);
        return new Stretch(first, gap, end) { Results = results };
    }
}
