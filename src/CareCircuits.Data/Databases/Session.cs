using System.Data.Common;
using CareCircuits.Care.Running;
using CareCircuits.Data.Statements;

namespace CareCircuits.Data.Databases;

/// <summary>One connection, for one piece of work.</summary>
internal abstract class Session
{
    /// <summary>Whether what was written is to be taken back.</summary>
    public bool IsUndone { get; protected set; }

    /// <summary>Carries out orders one after the other: null, or the place of the first that had to touch a row and did not. Then all is undone.</summary>
    public abstract ValueTask<int?> RunAsync(IReadOnlyList<Order> orders);

    /// <summary>The rows that a statement gives.</summary>
    public abstract ValueTask<List<T>> QueryAsync<T>(Order order, Func<DbDataReader, T> read);
}

/// <summary>One of the two databases.</summary>
internal abstract class CareStore : IAsyncDisposable
{
    /// <summary>
    /// A condition that holds for the rows which <c>select ... <paramref name="rest"/></c> finds, by where they are stored, which needs no index.
    /// Where there are several writers, rows that another one has locked are stepped over.
    /// </summary>
    public abstract string Among(string rest);

    /// <summary>Makes ready what the tables are to live in.</summary>
    public virtual void Prepare()
    {
    }

    /// <summary>The model; its names are those of the statements.</summary>
    public abstract Model.CareContext NewContext();

    /// <summary>Does work that reads.</summary>
    public abstract Task<T> ReadAsync<T>(Func<Session, ValueTask<T>> work, CancellationToken cancellation);

    /// <summary>Does work that writes, whole or not at all; durable when the task ends. The work may be done a second time where the first was taken back.</summary>
    public abstract Task<T> WriteAsync<T>(Func<Session, ValueTask<T>> work, CancellationToken cancellation);

    /// <summary>Orders whole or not at all: null, or the place of the first that had to touch a row and did not.</summary>
    public virtual Task<int?> WriteAsync(IReadOnlyList<Order> orders, CancellationToken cancellation) =>
        WriteAsync(session => session.RunAsync(orders), cancellation);

    /// <summary>
    /// Orders that keep a decision, whole or not at all: null, or the place of the first that came too late. On a database with several
    /// writers two decisions may also run into each other; then the one that is turned away came too late.
    /// </summary>
    public virtual Task<int?> KeepAsync(IReadOnlyList<Order> orders, CancellationToken cancellation) => WriteAsync(orders, cancellation);

    /// <summary>The order that tells other hosts of a change in the moment it is kept; null where there is no other host.</summary>
    public virtual Order? Tell(Change change) => null;

    /// <summary>After a key was erased: what is left of it in files beside the tables goes too.</summary>
    public virtual Task ForgetAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Waits for what is on its way, then closes.</summary>
    public abstract ValueTask DisposeAsync();
}
