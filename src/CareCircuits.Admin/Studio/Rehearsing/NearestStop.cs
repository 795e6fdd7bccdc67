using CareCircuits.Admin.Circuits;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Flow;
using CareCircuits.Engine.Rehearsals;

namespace CareCircuits.Admin.Studio.Rehearsing;

/// <summary>A place in a story from which one can play on by hand.</summary>
/// <param name="Scenario">The story.</param>
/// <param name="Entries">So many of its entries lead there.</param>
public sealed record StoryStop(string Scenario, int Entries);

/// <summary>Finds where to go on playing by hand to get to a step or way that no story goes through.</summary>
public static class NearestStop
{
    /// <summary>
    /// The shortest beginning of a story after which the workflow stands at the step where the missing way begins; else at one from which that step can be
    /// reached, the nearest first. Null where no story comes near.
    /// </summary>
    public static StoryStop? Find(Circuit circuit, IReadOnlyList<Scenario> stories, MissedPart missing)
    {
        if (circuit.Workflows.GetValueOrDefault(missing.Workflow) is not { } plan)
            return null;

        var stops = Stops(circuit, stories, missing.Workflow);
        var ways = Ways.Of(plan.Definition);
        List<string> ring = missing.Way is { From: { } from } ? [from] : missing.Way is null ? [missing.Step!] : [.. plan.Steps.Keys];
        HashSet<string> seen = [.. ring];
        while (ring.Count > 0)
        {
            if (ring.Select(step => stops.GetValueOrDefault(step)).OfType<StoryStop>().MinBy(stop => stop.Entries) is { } nearest)
                return nearest;
            ring = [.. ways.Where(way => way.From is not null && ring.Contains(way.Target)).Select(way => way.From!).Where(seen.Add)];
        }

        return null;
    }

    /// <summary>For each step at which a story lets the workflow stand after an entry, the shortest beginning of a story that leads there.</summary>
    private static Dictionary<string, StoryStop> Stops(Circuit circuit, IReadOnlyList<Scenario> stories, string workflow)
    {
        Dictionary<string, StoryStop> stops = [];
        foreach (var story in stories)
        {
            var after = Rehearsal.Moves(circuit, story);
            for (var entries = 1; entries <= after.Count; entries++)
            {
                foreach (var stay in after[entries - 1].After.Running.Where(instance => instance.Workflow == workflow).SelectMany(instance => instance.Stays))
                    if (stops.GetValueOrDefault(stay.Step) is not { } known || known.Entries > entries)
                        stops[stay.Step] = new StoryStop(story.Id, entries);
            }
        }

        return stops;
    }
}
