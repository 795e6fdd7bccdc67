using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Moves;

/// <summary>Takes a move back: the state from before it stands again, and only the counters go on, so that no number is ever given twice.</summary>
public static partial class Mover
{
    /// <summary>
    /// Leads from <paramref name="moved"/> back to <paramref name="before"/>, the state that was moved. Work that the move opened is taken
    /// back; what it took away is open again, and those who were asked are asked again. <paramref name="from"/> is the version that it was
    /// moved to, <paramref name="to"/> the one that it goes back to.
    /// </summary>
    public static Outcome<Decision> Back(Circuit from, Circuit to, Enrolment moved, Enrolment before, Situation situation, DateTimeOffset now)
    {
        if (moved.Status == EnrolmentStatus.Ended)
            return new Refusal.EnrolmentHasEnded();
        if (HasGoneOn(moved, before))
            return new Refusal.MovedOn();

        var (was, stands) = (EntriesOf(before), EntriesOf(moved));
        var leaving = new Turn(from, moved, situation, now);
        foreach (var entry in stands.Except(was).Order())
            leaving.TakeAway(entry);

        var begun = moved.Running.Where(instance => before.Instances.All(other => other.Number != instance.Number)).ToList();
        var after = before with
        {
            LastEntry = moved.LastEntry,
            LastInstance = moved.LastInstance,
            Instances = [.. before.Instances, .. begun.Select(instance => instance with { Stays = [], Result = Targets.Stopped })],
        };
        return new Decision(
            after,
            situation.Person,
            [
                .. leaving.Decision().Happenings,
                .. begun.Select(instance => new Happening.WorkflowEnded(instance.Number, instance.Workflow, Targets.Stopped)),
                .. before.Running.SelectMany(instance => instance.Stays.Where(stay => !stands.Contains(stay.Entry)).SelectMany(stay => Again(to, instance, stay))),
            ]);
    }

    /// <summary>A workflow that ended or a consent that changed with the move cannot be called back.</summary>
    private static bool HasGoneOn(Enrolment moved, Enrolment before) =>
        moved.Status != before.Status
        || !moved.Consents.SetEquals(before.Consents)
        || before.Running.Any(instance => moved.Running.All(other => other.Number != instance.Number));

    private static HashSet<int> EntriesOf(Enrolment enrolment) => [.. enrolment.Running.SelectMany(instance => instance.Stays).Select(stay => stay.Entry)];

    /// <summary>What is to be told of a stay that is there again.</summary>
    private static IEnumerable<Happening> Again(Circuit circuit, Instance instance, Stay stay) => stay switch
    {
        Stay.Searching search => search.Candidates.Where(candidate => candidate.IsOpen).Select(candidate =>
            new Happening.ReferralChanged(search.Entry, search.Step, AskedBy(circuit, instance, search, candidate.Id), candidate.State, null)),
        Stay.Stuck stuck => [new Happening.IncidentRaised(instance.Number, instance.Workflow, stuck.Entry, stuck.Step, stuck.Code, stuck.Detail)],
        _ => [],
    };

    private static Party AskedBy(Circuit circuit, Instance instance, Stay.Searching search, string id) =>
        new(circuit.Workflows[instance.Workflow].Steps[search.Step].Definition is AssignStep ? PartyKind.Staff : PartyKind.Service, id);
}
