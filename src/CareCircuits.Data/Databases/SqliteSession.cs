using System.Data.Common;
using System.Globalization;
using CareCircuits.Data.Statements;
using Microsoft.Data.Sqlite;

namespace CareCircuits.Data.Databases;

/// <summary>One connection to SQLite with its prepared statements. Everything is done at once; nothing waits.</summary>
internal sealed class SqliteSession : Session, IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<Statement, SqliteCommand> prepared = [];
    private readonly Dictionary<string, SqliteCommand> plain = [];

    /// <summary>Durable at every commit; a deleted key is overwritten; another process may hold the file for a while.</summary>
    public SqliteSession(string connectionString, string pragmas = "")
    {
        connection = new SqliteConnection(connectionString);
        connection.Open();
        Do("pragma busy_timeout = 10000; pragma foreign_keys = on; pragma synchronous = full; pragma secure_delete = on; pragma temp_store = memory; " + pragmas);
    }

    /// <summary>Whether what was begun can still be committed.</summary>
    public bool IsInTransaction => SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0;

    public void Do(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Begins, commits, or takes back, by a statement without values that is prepared once.</summary>
    public void Again(string sql)
    {
        if (!plain.TryGetValue(sql, out var command))
        {
            plain.Add(sql, command = connection.CreateCommand());
            command.CommandText = sql;
            command.Prepare();
        }

        command.ExecuteNonQuery();
    }

    /// <summary>Does work between savepoints, so that one that fails or is refused leaves the others unharmed.</summary>
    public T Whole<T>(Func<Session, ValueTask<T>> work)
    {
        IsUndone = false;
        Again("savepoint work");
        var done = false;
        try
        {
            var result = Now(work(this));
            done = !IsUndone;
            return result;
        }
        finally
        {
            if (!done)
                Again("rollback to work");
            Again("release work");
        }
    }

    public override ValueTask<int?> RunAsync(IReadOnlyList<Order> orders)
    {
        for (var place = 0; place < orders.Count; place++)
        {
            if (Bound(orders[place]).ExecuteNonQuery() == 0 && orders[place].Must)
            {
                IsUndone = true;
                return new ValueTask<int?>(place);
            }
        }

        return new ValueTask<int?>((int?)null);
    }

    public override ValueTask<List<T>> QueryAsync<T>(Order order, Func<DbDataReader, T> read)
    {
        using var reader = Bound(order).ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
            rows.Add(read(reader));
        return new ValueTask<List<T>>(rows);
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values.Concat(plain.Values))
            command.Dispose();
        connection.Dispose();
    }

    /// <summary>Work on this session has ended when it returns, since nothing here waits.</summary>
    public static T Now<T>(ValueTask<T> work) => work.IsCompleted ? work.GetAwaiter().GetResult() : throw new InvalidOperationException("Work on SQLite must not wait.");

    private SqliteCommand Bound(Order order)
    {
        if (!prepared.TryGetValue(order.Statement, out var command))
            prepared.Add(order.Statement, command = Prepared(order.Statement));
        for (var place = 0; place < order.Values.Length; place++)
            command.Parameters[place].Value = order.Values[place];
        return command;
    }

    private SqliteCommand Prepared(Statement statement)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement.Sql;
        for (var number = 1; number <= statement.Parameters; number++)
            command.Parameters.Add(new SqliteParameter(string.Create(CultureInfo.InvariantCulture, $"${number}"), null));
        return command;
    }
}
