using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;

namespace CareCircuits.Data.Enrolments;

/// <summary>What is said to the database about the rows that follow from a decision.</summary>
internal sealed class WorkStatements
{
    public WorkStatements(Tables tables)
    {
        Move = tables.Instances.InsertOrReplace(
            nameof(StoredInstance.Version), nameof(StoredInstance.Steps), nameof(StoredInstance.Urgency), nameof(StoredInstance.Service),
            nameof(StoredInstance.On), nameof(StoredInstance.EndedAt), nameof(StoredInstance.Result));
        OpenTask = tables.Tasks.InsertOrReplace(
            nameof(StoredTask.OwnerKind), nameof(StoredTask.OwnerId), nameof(StoredTask.Due), nameof(StoredTask.ClosedAt), nameof(StoredTask.Outcome));
        CloseTask = tables.Tasks.Update(
            [nameof(StoredTask.ClosedAt), nameof(StoredTask.Outcome)],
            [nameof(StoredTask.Network), nameof(StoredTask.Enrolment), nameof(StoredTask.Entry)]);
        Refer = tables.Referrals.InsertOrReplace(
            nameof(StoredReferral.State), nameof(StoredReferral.Reason), nameof(StoredReferral.AnswerBy), nameof(StoredReferral.ChangedAt));
        AddDue = tables.Due.Insert();
        RemoveDue = tables.Due.Delete(
            nameof(StoredDue.Network), nameof(StoredDue.Enrolment), nameof(StoredDue.Entry), nameof(StoredDue.Kind), nameof(StoredDue.Index));
        RemoveDuesOfEntry = tables.Due.Delete(nameof(StoredDue.Network), nameof(StoredDue.Enrolment), nameof(StoredDue.Entry));
        RaiseIncident = tables.Incidents.Insert();
        CloseIncident = tables.Incidents.Update(
            [nameof(StoredIncident.ClosedAt)],
            [nameof(StoredIncident.Network), nameof(StoredIncident.Enrolment), nameof(StoredIncident.Entry)],
            $"and {tables.Incidents[nameof(StoredIncident.ClosedAt)].Name} is null");
        Send = tables.Messages.Insert();
        Assign = tables.Assignments.InsertUnlessThere();
        Unassign = tables.Assignments.Delete(nameof(StoredAssignment.Network), nameof(StoredAssignment.Enrolment), nameof(StoredAssignment.Instance));
        CountUp = CountUpOf(tables);
        CountDown = CountDownOf(tables);
    }

    /// <summary>A run of a workflow as it stands now.</summary>
    public Statement Move { get; }

    /// <summary>A task; one that a move gave to another role, or that is open again since a move was taken back, is there already.</summary>
    public Statement OpenTask { get; }

    public Statement CloseTask { get; }

    public Statement Refer { get; }

    public Statement AddDue { get; }

    public Statement RemoveDue { get; }

    /// <summary>All due rows of a step that was left.</summary>
    public Statement RemoveDuesOfEntry { get; }

    public Statement RaiseIncident { get; }

    public Statement CloseIncident { get; }

    public Statement Send { get; }

    public Statement Assign { get; }

    public Statement Unassign { get; }

    /// <summary>Before an assignment is added: one more for the staff member, unless they have one in this enrolment already.</summary>
    public Statement CountUp { get; }

    /// <summary>Before the assignments of a workflow go: one less for each of its staff, unless they have another one in this enrolment.</summary>
    public Statement CountDown { get; }

    private static Statement CountUpOf(Tables tables)
    {
        var (staff, names) = (tables.Staff, Names(tables));
        return new Statement(
            $"""
            update {staff.Name} set {names.Caseload} = {names.Caseload} + 1
            where {staff[nameof(StoredStaff.Network)].Name} = $1 and {staff[nameof(StoredStaff.Id)].Name} = $3
                and not exists (select 1 from {tables.Assignments.Name} a
                    where a.{names.Network} = $1 and a.{names.Enrolment} = $2 and a.{names.Staff} = $3)
            """,
            tables.Assignments[nameof(StoredAssignment.Network)],
            tables.Assignments[nameof(StoredAssignment.Enrolment)],
            tables.Assignments[nameof(StoredAssignment.Staff)]);
    }

    private static Statement CountDownOf(Tables tables)
    {
        var (staff, names) = (tables.Staff, Names(tables));
        return new Statement(
            $"""
            update {staff.Name} set {names.Caseload} = {names.Caseload} - 1
            where {staff[nameof(StoredStaff.Network)].Name} = $1
                and {staff[nameof(StoredStaff.Id)].Name} in (select a.{names.Staff} from {tables.Assignments.Name} a
                    where a.{names.Network} = $1 and a.{names.Enrolment} = $2 and a.{names.Instance} = $3)
                and {staff[nameof(StoredStaff.Id)].Name} not in (select a.{names.Staff} from {tables.Assignments.Name} a
                    where a.{names.Network} = $1 and a.{names.Enrolment} = $2 and a.{names.Instance} <> $3)
            """,
            tables.Assignments[nameof(StoredAssignment.Network)],
            tables.Assignments[nameof(StoredAssignment.Enrolment)],
            tables.Assignments[nameof(StoredAssignment.Instance)]);
    }

    private static (string Caseload, string Network, string Enrolment, string Staff, string Instance) Names(Tables tables) => (
        tables.Staff[nameof(StoredStaff.Caseload)].Name,
        tables.Assignments[nameof(StoredAssignment.Network)].Name,
        tables.Assignments[nameof(StoredAssignment.Enrolment)].Name,
        tables.Assignments[nameof(StoredAssignment.Staff)].Name,
        tables.Assignments[nameof(StoredAssignment.Instance)].Name);
}
