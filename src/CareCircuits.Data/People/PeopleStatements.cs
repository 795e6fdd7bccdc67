using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Data.People;

/// <summary>What is said to the database about people.</summary>
internal sealed class PeopleStatements
{
    public PeopleStatements(Tables tables)
    {
        var (people, keys) = (tables.People, tables.Keys);
        Add = people.Insert();
        AddKey = keys.Insert();
        Replace = people.Update([nameof(StoredPerson.Content)], [nameof(StoredPerson.Network), nameof(StoredPerson.Id)]);
        Find = new Statement(
            $"""
            select p.{people[nameof(StoredPerson.Content)].Name}, p.{people[nameof(StoredPerson.Facts)].Name}, k.{keys[nameof(StoredKey.Wrapped)].Name}
            from {people.Name} p
            left join {keys.Name} k on k.{keys[nameof(StoredKey.Network)].Name} = p.{people[nameof(StoredPerson.Network)].Name}
                and k.{keys[nameof(StoredKey.Person)].Name} = p.{people[nameof(StoredPerson.Id)].Name}
            where p.{people[nameof(StoredPerson.Network)].Name} = $1 and p.{people[nameof(StoredPerson.Id)].Name} = $2
            """,
            people[nameof(StoredPerson.Network)],
            people[nameof(StoredPerson.Id)]);
        FindFacts = new Statement(
            $"""
            select p.{people[nameof(StoredPerson.Facts)].Name}, p.{people[nameof(StoredPerson.FactsRevision)].Name}, k.{keys[nameof(StoredKey.Wrapped)].Name}
            from {people.Name} p
            join {keys.Name} k on k.{keys[nameof(StoredKey.Network)].Name} = p.{people[nameof(StoredPerson.Network)].Name}
                and k.{keys[nameof(StoredKey.Person)].Name} = p.{people[nameof(StoredPerson.Id)].Name}
            where p.{people[nameof(StoredPerson.Network)].Name} = $1 and p.{people[nameof(StoredPerson.Id)].Name} = $2
            """,
            people[nameof(StoredPerson.Network)],
            people[nameof(StoredPerson.Id)]);
        Correct = people.Update(
            [nameof(StoredPerson.Facts), nameof(StoredPerson.FactsRevision)],
            [nameof(StoredPerson.Network), nameof(StoredPerson.Id), nameof(StoredPerson.FactsRevision)]);
        AddNamePart = tables.NameParts.InsertUnlessThere();
        ForgetName = tables.NameParts.Delete(nameof(StoredNamePart.Network), nameof(StoredNamePart.Person));
        Erase = EraseOf(tables);
    }

    public Statement Add { get; }

    public Statement AddKey { get; }

    public Statement Replace { get; }

    public Statement Find { get; }

    /// <summary>The facts of someone, their revision, and the wrapped key.</summary>
    public Statement FindFacts { get; }

    /// <summary>New facts in place of those of a revision.</summary>
    public Statement Correct { get; }

    public Statement AddNamePart { get; }

    /// <summary>All parts of a name.</summary>
    public Statement ForgetName { get; }

    /// <summary>In this order; each takes the network and the person.</summary>
    public IReadOnlyList<Statement> Erase { get; }

    private static Statement[] EraseOf(Tables tables)
    {
        var (enrolments, assignments, tasks) = (tables.Enrolments, tables.Assignments, tables.Tasks);
        var network = enrolments[nameof(StoredEnrolment.Network)];
        var person = enrolments[nameof(StoredEnrolment.Person)];
        var theirs = $"""
            (select e.{enrolments[nameof(StoredEnrolment.Id)].Name} from {enrolments.Name} e where e.{network.Name} = $1 and e.{person.Name} = $2)
            """;
        var ended = enrolments[nameof(StoredEnrolment.Status)].Stored(EnrolmentStatus.Ended);
        var revision = enrolments[nameof(StoredEnrolment.Revision)].Name;

        Statement Of(string sql) => new(sql, network, person);
        string InTheirs(Column networkOf, Column enrolmentOf) => $"{networkOf.Name} = $1 and {enrolmentOf.Name} in {theirs}";
        return
        [
            tables.Keys.Delete(nameof(StoredKey.Network), nameof(StoredKey.Person)),
            tables.NameParts.Delete(nameof(StoredNamePart.Network), nameof(StoredNamePart.Person)),
            Of($"update {enrolments.Name} set {enrolments[nameof(StoredEnrolment.Status)].Name} = '{ended}', {revision} = {revision} + 1 where {network.Name} = $1 and {person.Name} = $2"),
            Of($"delete from {tables.Due.Name} where {InTheirs(tables.Due[nameof(StoredDue.Network)], tables.Due[nameof(StoredDue.Enrolment)])}"),
            Of($"update {tables.Messages.Name} set {tables.Messages[nameof(StoredMessage.TryAt)].Name} = null where {InTheirs(tables.Messages[nameof(StoredMessage.Network)], tables.Messages[nameof(StoredMessage.Enrolment)])}"),
            Of($"""
                update {tables.Staff.Name} set {tables.Staff[nameof(StoredStaff.Caseload)].Name} = {tables.Staff[nameof(StoredStaff.Caseload)].Name}
                    - (select count(distinct a.{assignments[nameof(StoredAssignment.Enrolment)].Name}) from {assignments.Name} a
                        where a.{assignments[nameof(StoredAssignment.Staff)].Name} = {tables.Staff.Name}.{tables.Staff[nameof(StoredStaff.Id)].Name}
                        and a.{assignments[nameof(StoredAssignment.Network)].Name} = $1 and a.{assignments[nameof(StoredAssignment.Enrolment)].Name} in {theirs})
                where {tables.Staff[nameof(StoredStaff.Network)].Name} = $1
                    and {tables.Staff[nameof(StoredStaff.Id)].Name} in (select a.{assignments[nameof(StoredAssignment.Staff)].Name} from {assignments.Name} a
                        where a.{assignments[nameof(StoredAssignment.Network)].Name} = $1 and a.{assignments[nameof(StoredAssignment.Enrolment)].Name} in {theirs})
                """),
            Of($"delete from {assignments.Name} where {InTheirs(assignments[nameof(StoredAssignment.Network)], assignments[nameof(StoredAssignment.Enrolment)])}"),
            Of($"delete from {tasks.Name} where {tasks[nameof(StoredTask.ClosedAt)].Name} is null and {InTheirs(tasks[nameof(StoredTask.Network)], tasks[nameof(StoredTask.Enrolment)])}"),
        ];
    }
}
