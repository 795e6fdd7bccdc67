using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Admin.People;

/// <summary>When something is to be done, as people think of it.</summary>
public enum DoneWhen
{
    /// <summary>It is late, due today, or somebody waits for an answer.</summary>
    Now,

    /// <summary>It is the next thing.</summary>
    Next,

    /// <summary>Nothing is done until something happens.</summary>
    Later,
}

/// <summary>Sorts what is to be done, and finds the one who is responsible now: "in the end nobody does it" is what people fear most (Z6).</summary>
public static class DoesWhat
{
    /// <summary>When it is to be done, for someone who looks at <paramref name="now"/> on a day that ends at <paramref name="endOfDay"/>.</summary>
    public static DoneWhen WhenOf(NextStep next, DateTimeOffset now, DateTimeOffset endOfDay) => next.Kind switch
    {
        NextKind.Wait or NextKind.End => DoneWhen.Later,
        NextKind.Stuck or NextKind.Question => DoneWhen.Now,
        _ when next.Before is { } before && (before <= now || before <= endOfDay) => DoneWhen.Now,
        _ => DoneWhen.Next,
    };

    /// <summary>The staff member whom a workflow that runs names, the oldest first; else whoever has the first open task; null where nobody has anything.</summary>
    public static Party? Responsible(Enrolment state)
    {
        foreach (var instance in state.Running)
        {
            foreach (var party in CareTeam.Of(instance))
            {
                if (party.Kind == PartyKind.Staff)
                    return party;
            }
        }

        return state.Running.SelectMany(instance => instance.Stays).OfType<Stay.Doing>()
            .OrderBy(task => task.Due ?? DateTimeOffset.MaxValue).ThenBy(task => task.Entry)
            .Select(task => (Party?)task.Owner).FirstOrDefault();
    }
}
