using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Care.Work;

/// <summary>What waits in an enrolment, and for whom: the same for staff at a desk and for the system of a service.</summary>
internal static class PendingWork
{
    /// <summary>The stay with that entry and the run that it belongs to; nothing where it is over.</summary>
    public static (Instance? Instance, Stay? Stay) StayAt(Enrolment state, int entry)
    {
        foreach (var instance in state.Running)
        {
            if (instance.Stays.FirstOrDefault(stay => stay.Entry == entry) is { } stay)
                return (instance, stay);
        }

        return default;
    }

    /// <summary>The open task with that entry; null where there is none.</summary>
    public static Stay.Doing? Task(Enrolment state, int entry) => StayAt(state, entry).Stay as Stay.Doing;

    /// <summary>
    /// The candidate in whose name a search is answered: <paramref name="by"/>, or the first of theirs whose answer is awaited where that is
    /// null; null where nothing is asked of them. Whether someone was asked in time is for the engine to say.
    /// </summary>
    public static string? Question(Circuit circuit, Enrolment state, int entry, Func<Party, bool> isTheirs, string? by)
    {
        if (StayAt(state, entry) is not ({ } instance, Stay.Searching search))
            return null;

        var kind = circuit.Workflows[instance.Workflow].Steps[search.Step].Definition is AssignStep ? PartyKind.Staff : PartyKind.Service;
        return by is not null
            ? isTheirs(new Party(kind, by)) ? by : null
            : search.Candidates.Where(candidate => candidate.IsOpen && isTheirs(new Party(kind, candidate.Id))).Select(candidate => candidate.Id).FirstOrDefault();
    }

    /// <summary>The role that owns a search; null where it has none, or is over.</summary>
    public static string? OwnerOfSearch(Circuit circuit, Enrolment state, int entry) =>
        StayAt(state, entry) is ({ } instance, Stay.Searching search)
            ? circuit.Workflows[instance.Workflow].Steps[search.Step].Definition switch
            {
                ReferStep refer => refer.Role,
                AssignStep assign => assign.Role,
                _ => null,
            }
            : null;
}
