using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Running;
using CareCircuits.Data.Statements;

namespace CareCircuits.Data.Databases;

/// <summary>How hosts tell one another of changes: by numbers only, on one channel, from the transaction that keeps them.</summary>
internal static class PostgresNews
{
    /// <summary>Has a connection hear it.</summary>
    public const string Listen = "listen care_changes";

    private static readonly Statement Notify = new("select pg_notify('care_changes', $1)", (Column?)null)
    {
        ForMany = "select pg_notify('care_changes', v) from unnest($1) as v",
    };

    /// <summary>The order that tells of a change; <paramref name="host"/> is who tells.</summary>
    public static Order Tell(Guid host, Change change) =>
        Notify.With($"{host:N} {change.Enrolment.Network:N} {change.Enrolment.Enrolment:N} {change.Person:N}");

    /// <summary>Who told of which change.</summary>
    public static (Guid Host, Change Change) Heard(string text)
    {
        var ids = Array.ConvertAll(text.Split(' '), Guid.Parse);
        return (ids[0], new Change(new EnrolmentKey(ids[1], ids[2]), ids[3]));
    }
}
