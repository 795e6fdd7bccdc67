using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Care.Access;

/// <summary>
/// Who may open a person's file (design.md: "Who may do what"). Everything is denied unless a rule says yes: there must be a tie, and what
/// the person agreed to must cover it. It is computed from the state each time, so that taking back a consent closes the file at once.
/// <para>
/// A tie is work of theirs that is open, a question to their service, a yes in a workflow that runs, a place in the care team (data of a
/// running workflow name them), or a contact that their service made. It is covered while the enrolment is only proposed, since nobody could
/// have agreed yet and someone must talk with the person; where a consent reaches a role that they hold; or where their service made the
/// contact. Open work without cover shows the card; a question to a staff member shows what the rules saw until they say yes. A role alone opens nothing.
/// </para>
/// </summary>
public static class FileRule
{
    /// <summary>There is no tie.</summary>
    public const string NoTie = "file.no-tie";

    /// <summary>There is a tie, but the person has not agreed to that.</summary>
    public const string NotAgreed = "file.not-agreed";

    /// <summary>How far a desk sees into one enrolment.</summary>
    public static FileVerdict Judge(Desk desk, Circuit circuit, FiledEnrolment filed)
    {
        var tie = TieOf(desk, circuit, filed);
        if (tie is not null && IsCovered(desk, circuit, filed))
            return new FileVerdict(FileReach.File, tie);
        if (tie == Ground.Task)
            return new FileVerdict(FileReach.Card, tie);
        return new FileVerdict(QuestionsOf(desk, circuit, filed.Enrolment.State).Any() ? FileReach.Question : FileReach.Nothing, tie);
    }

    /// <summary>The open tasks that are on the desk: theirs, or taken on by them.</summary>
    public static IEnumerable<(Instance Instance, Stay.Doing Task)> TasksOf(Desk desk, FiledEnrolment filed) =>
        from instance in filed.Enrolment.State.Running
        from task in instance.Stays.OfType<Stay.Doing>()
        where desk.Has(task.Owner) || (filed.Ties.Claims.GetValueOrDefault(task.Entry) is { } claimedBy && desk.ActsFor(claimedBy))
        select (instance, task);

    /// <summary>The searches in which a staff member of the desk is asked to take the person on and has not answered.</summary>
    public static IEnumerable<(Instance Instance, Stay.Searching Search, string Asked)> QuestionsOf(Desk desk, Circuit circuit, Enrolment state) =>
        from instance in state.Running
        from search in instance.Stays.OfType<Stay.Searching>()
        where IsForStaff(circuit, instance, search)
        from candidate in search.Candidates
        where candidate.IsOpen && desk.ActsFor(candidate.Id)
        select (instance, search, candidate.Id);

    private static Ground? TieOf(Desk desk, Circuit circuit, FiledEnrolment filed)
    {
        if (TasksOf(desk, filed).Any())
            return Ground.Task;
        if (filed.Enrolment.State.Running.Any(instance => instance.Stays.OfType<Stay.Searching>().Any(search => AsksService(desk, circuit, instance, search))))
            return Ground.Question;
        if (filed.Ties.Accepted.Any(desk.Has))
            return Ground.Assignment;
        if (filed.Enrolment.State.Running.Any(instance => CareTeam.Of(instance).Any(desk.Has)))
            return Ground.CareTeam;
        return MadeContact(desk, filed) ? Ground.Contact : null;
    }

    private static bool IsCovered(Desk desk, Circuit circuit, FiledEnrolment filed) =>
        filed.Enrolment.State.Status == EnrolmentStatus.Proposed
        || MadeContact(desk, filed)
        || filed.Enrolment.State.Consents.Any(purpose => PurposeRoles.Reaches(circuit, purpose, desk.Member.Roles));

    private static bool MadeContact(Desk desk, FiledEnrolment filed) => filed.Ties.Senders.Contains(desk.Member.Service);

    private static bool AsksService(Desk desk, Circuit circuit, Instance instance, Stay.Searching search) =>
        !IsForStaff(circuit, instance, search) && search.Candidates.Any(candidate => candidate.IsOpen && candidate.Id == desk.Member.Service);

    private static bool IsForStaff(Circuit circuit, Instance instance, Stay.Searching search) =>
        circuit.Workflows[instance.Workflow].Steps[search.Step].Definition is AssignStep;
}
