using CareCircuits.Data.Databases;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;

namespace CareCircuits.Data.Moving;

/// <summary>What is said to the database about moves.</summary>
internal sealed class MoveStatements
{
    private static readonly string[] PlanKey = [nameof(StoredMovePlan.Network), nameof(StoredMovePlan.Id)];
    private static readonly string[] CaseKey = [nameof(StoredMoveCase.Network), nameof(StoredMoveCase.Plan), nameof(StoredMoveCase.Enrolment)];

    public MoveStatements(Tables tables, CareStore store)
    {
        var (plans, cases, enrolments) = (tables.MovePlans, tables.MoveCases, tables.Enrolments);
        Add = plans.InsertUnlessThere();
        Save = plans.Update(
            [
                nameof(StoredMovePlan.Phase), nameof(StoredMovePlan.Round), nameof(StoredMovePlan.Cursor), nameof(StoredMovePlan.Total), nameof(StoredMovePlan.Done),
                nameof(StoredMovePlan.Choices), nameof(StoredMovePlan.AskedBy), nameof(StoredMovePlan.ApprovedBy), nameof(StoredMovePlan.ApprovedAt),
                nameof(StoredMovePlan.UndoneBy), nameof(StoredMovePlan.Revision), nameof(StoredMovePlan.IsOpen), nameof(StoredMovePlan.IsWorking), nameof(StoredMovePlan.LeaseUntil),
            ],
            [.. PlanKey, nameof(StoredMovePlan.Revision)]);
        var lease = plans[nameof(StoredMovePlan.LeaseUntil)];
        var (id, network) = (plans[nameof(StoredMovePlan.Id)], plans[nameof(StoredMovePlan.Network)]);
        var free = $"from {plans.Name} where {plans[nameof(StoredMovePlan.IsWorking)].Name} and ({lease.Name} is null or {lease.Name} <= $1) order by {id.Name} limit 1";
        Claim = new Statement($"update {plans.Name} set {lease.Name} = $2 where {store.Among(free)} returning {network.Name}, {id.Name}", lease, lease);
        SaveCase = cases.InsertOrReplace(
            nameof(StoredMoveCase.Version), nameof(StoredMoveCase.Round), nameof(StoredMoveCase.Answer), nameof(StoredMoveCase.Points), nameof(StoredMoveCase.Alike),
            nameof(StoredMoveCase.Code));
        RemoveOlder = new Statement(
            $"delete from {cases.Name} where {Name(nameof(StoredMoveCase.Network))} = $1 and {Name(nameof(StoredMoveCase.Plan))} = $2 and {Name(nameof(StoredMoveCase.Round))} < $3",
            cases[nameof(StoredMoveCase.Network)], cases[nameof(StoredMoveCase.Plan)], cases[nameof(StoredMoveCase.Round)]);
        Mark = cases.Update([nameof(StoredMoveCase.State), nameof(StoredMoveCase.Entry), nameof(StoredMoveCase.Before)], [.. CaseKey, nameof(StoredMoveCase.State)]);
        Note = cases.Update(
            [nameof(StoredMoveCase.State), nameof(StoredMoveCase.Answer), nameof(StoredMoveCase.Points), nameof(StoredMoveCase.Alike), nameof(StoredMoveCase.Code)],
            [.. CaseKey, nameof(StoredMoveCase.State)]);
        Choose = cases.Update([nameof(StoredMoveCase.Own)], CaseKey);
        Affected = new Statement(
            $"""
            select {enrolments[nameof(StoredEnrolment.Id)].Name} from {enrolments.Name}
            where {enrolments[nameof(StoredEnrolment.Network)].Name} = $1 and {enrolments[nameof(StoredEnrolment.Circuit)].Name} = $2
                and {enrolments[nameof(StoredEnrolment.Version)].Name} = $3 and {enrolments[nameof(StoredEnrolment.Id)].Name} > $4
                and {enrolments[nameof(StoredEnrolment.Status)].Name} <> 'Ended'
            order by {enrolments[nameof(StoredEnrolment.Id)].Name} limit $5
            """,
            enrolments[nameof(StoredEnrolment.Network)], enrolments[nameof(StoredEnrolment.Circuit)], enrolments[nameof(StoredEnrolment.Version)],
            enrolments[nameof(StoredEnrolment.Id)], null);
        Sealed = SealedOf(tables);

        string Name(string property) => cases[property].Name;
    }

    public Statement Add { get; }

    public Statement Save { get; }

    /// <summary>Takes one move on which there is work.</summary>
    public Statement Claim { get; }

    /// <summary>What would become of an enrolment; what was chosen for it and what has become of it stay.</summary>
    public Statement SaveCase { get; }

    public Statement RemoveOlder { get; }

    /// <summary>The case goes from one state to another together with the enrolment.</summary>
    public Statement Mark { get; }

    /// <summary>The case goes from one state to another, and nothing was decided.</summary>
    public Statement Note { get; }

    public Statement Choose { get; }

    /// <summary>The enrolments in a version that have not ended.</summary>
    public Statement Affected { get; }

    /// <summary>What is sealed in a case, with whose it is and the key.</summary>
    public Statement Sealed { get; }

    private static Statement SealedOf(Tables tables)
    {
        var (cases, enrolments, keys) = (tables.MoveCases, tables.Enrolments, tables.Keys);
        return new Statement(
            $"""
            select e.{enrolments[nameof(StoredEnrolment.Person)].Name}, k.{keys[nameof(StoredKey.Wrapped)].Name}, e.{enrolments[nameof(StoredEnrolment.Circuit)].Name},
                c.{cases[nameof(StoredMoveCase.Version)].Name}, c.{cases[nameof(StoredMoveCase.Own)].Name}, c.{cases[nameof(StoredMoveCase.Before)].Name}
            from {cases.Name} c
            join {enrolments.Name} e on e.{enrolments[nameof(StoredEnrolment.Network)].Name} = c.{cases[nameof(StoredMoveCase.Network)].Name}
                and e.{enrolments[nameof(StoredEnrolment.Id)].Name} = c.{cases[nameof(StoredMoveCase.Enrolment)].Name}
            join {keys.Name} k on k.{keys[nameof(StoredKey.Network)].Name} = e.{enrolments[nameof(StoredEnrolment.Network)].Name}
                and k.{keys[nameof(StoredKey.Person)].Name} = e.{enrolments[nameof(StoredEnrolment.Person)].Name}
            where c.{cases[nameof(StoredMoveCase.Network)].Name} = $1 and c.{cases[nameof(StoredMoveCase.Plan)].Name} = $2 and c.{cases[nameof(StoredMoveCase.Enrolment)].Name} = $3
            """,
            cases[nameof(StoredMoveCase.Network)], cases[nameof(StoredMoveCase.Plan)], cases[nameof(StoredMoveCase.Enrolment)]);
    }
}
