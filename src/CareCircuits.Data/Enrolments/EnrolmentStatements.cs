using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;

namespace CareCircuits.Data.Enrolments;

/// <summary>What is said to the database about enrolments, apart from the rows of work.</summary>
internal sealed class EnrolmentStatements
{
    public EnrolmentStatements(Tables tables)
    {
        var (enrolments, journal, people) = (tables.Enrolments, tables.Journal, tables.People);
        Add = enrolments.Insert();
        Advance = enrolments.Update(
            [
                nameof(StoredEnrolment.Version), nameof(StoredEnrolment.Status), nameof(StoredEnrolment.Revision), nameof(StoredEnrolment.LastInstance),
                nameof(StoredEnrolment.LastEntry), nameof(StoredEnrolment.JournalNumber), nameof(StoredEnrolment.JournalHash), nameof(StoredEnrolment.State),
            ],
            [nameof(StoredEnrolment.Network), nameof(StoredEnrolment.Id), nameof(StoredEnrolment.Revision)]);
        SetCarePlan = enrolments.Update(
            [nameof(StoredEnrolment.HasCarePlan), nameof(StoredEnrolment.Revision)],
            [nameof(StoredEnrolment.Network), nameof(StoredEnrolment.Id), nameof(StoredEnrolment.Revision)]);
        Learn = people.Update(
            [nameof(StoredPerson.Facts), nameof(StoredPerson.FactsRevision)],
            [nameof(StoredPerson.Network), nameof(StoredPerson.Id), nameof(StoredPerson.FactsRevision)]);
        Write = journal.Insert();
        Consent = tables.Consents.Insert();
        Remember = tables.RepeatKeys.InsertUnlessThere();
        Remembered = new Statement(
            $"select 1 from {tables.RepeatKeys.Name} where {tables.RepeatKeys[nameof(StoredRepeatKey.Network)].Name} = $1 and {tables.RepeatKeys[nameof(StoredRepeatKey.Key)].Name} = $2",
            tables.RepeatKeys[nameof(StoredRepeatKey.Network)],
            tables.RepeatKeys[nameof(StoredRepeatKey.Key)]);
        Load = LoadOf(tables);
        Key = KeyOf(tables);
        KeyOfPerson = new Statement(
            $"select {tables.Keys[nameof(StoredKey.Wrapped)].Name} from {tables.Keys.Name} where {tables.Keys[nameof(StoredKey.Network)].Name} = $1 and {tables.Keys[nameof(StoredKey.Person)].Name} = $2",
            tables.Keys[nameof(StoredKey.Network)],
            tables.Keys[nameof(StoredKey.Person)]);
        Lines = LinesOf(tables);
    }

    public Statement Add { get; }

    public Statement Advance { get; }

    public Statement SetCarePlan { get; }

    public Statement Learn { get; }

    public Statement Write { get; }

    public Statement Consent { get; }

    public Statement Remember { get; }

    public Statement Remembered { get; }

    public Statement Load { get; }

    /// <summary>The wrapped key of the person of an enrolment.</summary>
    public Statement Key { get; }

    public Statement KeyOfPerson { get; }

    public Statement Lines { get; }

    private static Statement LoadOf(Tables tables)
    {
        var (enrolments, people, keys, assignments) = (tables.Enrolments, tables.People, tables.Keys, tables.Assignments);
        string E(string property) => "e." + enrolments[property].Name;
        return new Statement(
            $"""
            select {E(nameof(StoredEnrolment.Person))}, {E(nameof(StoredEnrolment.Circuit))}, {E(nameof(StoredEnrolment.Version))},
                {E(nameof(StoredEnrolment.Status))}, {E(nameof(StoredEnrolment.Revision))}, {E(nameof(StoredEnrolment.LastInstance))},
                {E(nameof(StoredEnrolment.LastEntry))}, {E(nameof(StoredEnrolment.JournalNumber))}, {E(nameof(StoredEnrolment.JournalHash))},
                {E(nameof(StoredEnrolment.HasCarePlan))},
                {E(nameof(StoredEnrolment.HasCaseManager))} or exists (select 1 from {assignments.Name} a
                    where a.{assignments[nameof(StoredAssignment.Network)].Name} = e.{enrolments[nameof(StoredEnrolment.Network)].Name}
                    and a.{assignments[nameof(StoredAssignment.Enrolment)].Name} = e.{enrolments[nameof(StoredEnrolment.Id)].Name}),
                {E(nameof(StoredEnrolment.State))}, p.{people[nameof(StoredPerson.Facts)].Name}, p.{people[nameof(StoredPerson.FactsRevision)].Name},
                k.{keys[nameof(StoredKey.Wrapped)].Name}
            from {enrolments.Name} e
            join {people.Name} p on p.{people[nameof(StoredPerson.Network)].Name} = e.{enrolments[nameof(StoredEnrolment.Network)].Name}
                and p.{people[nameof(StoredPerson.Id)].Name} = {E(nameof(StoredEnrolment.Person))}
            join {keys.Name} k on k.{keys[nameof(StoredKey.Network)].Name} = e.{enrolments[nameof(StoredEnrolment.Network)].Name}
                and k.{keys[nameof(StoredKey.Person)].Name} = {E(nameof(StoredEnrolment.Person))}
            where {E(nameof(StoredEnrolment.Network))} = $1 and {E(nameof(StoredEnrolment.Id))} = $2
            """,
            enrolments[nameof(StoredEnrolment.Network)],
            enrolments[nameof(StoredEnrolment.Id)]);
    }

    private static Statement KeyOf(Tables tables)
    {
        var (enrolments, keys) = (tables.Enrolments, tables.Keys);
        return new Statement(
            $"""
            select e.{enrolments[nameof(StoredEnrolment.Person)].Name}, k.{keys[nameof(StoredKey.Wrapped)].Name}
            from {enrolments.Name} e
            join {keys.Name} k on k.{keys[nameof(StoredKey.Network)].Name} = e.{enrolments[nameof(StoredEnrolment.Network)].Name}
                and k.{keys[nameof(StoredKey.Person)].Name} = e.{enrolments[nameof(StoredEnrolment.Person)].Name}
            where e.{enrolments[nameof(StoredEnrolment.Network)].Name} = $1 and e.{enrolments[nameof(StoredEnrolment.Id)].Name} = $2
            """,
            enrolments[nameof(StoredEnrolment.Network)],
            enrolments[nameof(StoredEnrolment.Id)]);
    }

    private static Statement LinesOf(Tables tables)
    {
        var journal = tables.Journal;
        string Name(string property) => journal[property].Name;
        return new Statement(
            $"""
            select {Name(nameof(StoredEntry.Number))}, {Name(nameof(StoredEntry.At))}, {Name(nameof(StoredEntry.ByKind))}, {Name(nameof(StoredEntry.ById))},
                {Name(nameof(StoredEntry.State))}, {Name(nameof(StoredEntry.Before))}, {Name(nameof(StoredEntry.Hash))}, {Name(nameof(StoredEntry.Content))}
            from {journal.Name}
            where {Name(nameof(StoredEntry.Network))} = $1 and {Name(nameof(StoredEntry.Enrolment))} = $2 and {Name(nameof(StoredEntry.Number))} > $3
            order by {Name(nameof(StoredEntry.Number))} limit $4
            """,
            journal[nameof(StoredEntry.Network)],
            journal[nameof(StoredEntry.Enrolment)],
            journal[nameof(StoredEntry.Number)],
            null);
    }
}
