using CareCircuits.Data.Databases;
using CareCircuits.Data.Model;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Data.Statements;

namespace CareCircuits.Data.Due;

/// <summary>What is said to the database about due rows.</summary>
internal sealed class DueStatements
{
    public DueStatements(Tables tables, CareStore store)
    {
        var due = tables.Due;
        string[] key = [nameof(StoredDue.Network), nameof(StoredDue.Enrolment), nameof(StoredDue.Entry), nameof(StoredDue.Kind), nameof(StoredDue.Index)];
        var (urgency, at, lease) = (due[nameof(StoredDue.Urgency)], due[nameof(StoredDue.At)], due[nameof(StoredDue.LeaseUntil)]);
        var names = string.Join(", ", key.Select(property => due[property].Name));
        var free = $"{urgency.Name} = $1 and {at.Name} <= $2 and ({lease.Name} is null or {lease.Name} <= $2)";

        Drop = due.Delete([.. key, nameof(StoredDue.At)]);
        Highest = new Statement($"select max({urgency.Name}) from {due.Name}");
        HighestBelow = new Statement($"select max({urgency.Name}) from {due.Name} where {urgency.Name} < $1", urgency);
        Any = new Statement($"select 1 from {due.Name} where {free} limit 1", urgency, at);
        Next = new Statement($"select {at.Name} from {due.Name} where {urgency.Name} = $1 and {lease.Name} is null order by {at.Name} limit 1", urgency);
        Page = new Statement(
            $"""
            select {at.Name}, {names} from {due.Name}
            where {urgency.Name} = $1 and {at.Name} <= $2 and {due[nameof(StoredDue.Network)].Name} = $3
            order by {at.Name}, {due[nameof(StoredDue.Enrolment)].Name}, {due[nameof(StoredDue.Entry)].Name} limit $4
            """,
            urgency,
            at,
            due[nameof(StoredDue.Network)],
            null);
        Claim = new Statement(
            $"""
            update {due.Name} set {lease.Name} = $4
            where {store.Among($"from {due.Name} where {free} order by {at.Name} limit $3")}
            returning {at.Name}, {names}
            """,
            urgency,
            at,
            null,
            lease);
    }

    public Statement Drop { get; }

    /// <summary>The highest urgency of all rows.</summary>
    public Statement Highest { get; }

    /// <summary>The next lower one.</summary>
    public Statement HighestBelow { get; }

    /// <summary>Whether a row of an urgency is due and free.</summary>
    public Statement Any { get; }

    /// <summary>The first moment of an urgency that nobody has taken.</summary>
    public Statement Next { get; }

    /// <summary>The first moments of an urgency in one network.</summary>
    public Statement Page { get; }

    public Statement Claim { get; }
}
