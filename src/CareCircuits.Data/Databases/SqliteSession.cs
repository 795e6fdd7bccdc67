using System.Data.Common;
using System.Globalization;
using CareCircuits.Data.Statements;
using Microsoft.Data.Sqlite;

namespace CareCircuits.Data.Databases;

/// <summary>One connection to SQLite with its prepared statements. Everything is done at once; nothing waits.</summary>
internal sealed class SqliteSession : Session, IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<Statement, SqliteCommand> queries = [];
    private readonly Dictionary<Statement, SqliteStatement> prepared = [];
    private readonly Dictionary<string, SqliteStatement> plain = [];

    /// <summary>Durable at every commit; a deleted key is overwritten; another process may hold the file for a while.</summary>
    public SqliteSession(string connectionString, string pragmas = "")
    {
        connection = new SqliteConnection(connectionString);
        connection.Open();
        Do("pragma busy_timeout = 10000; pragma foreign_keys = on; pragma synchronous = full; pragma secure_delete = on; pragma temp_store = memory; " + pragmas);
    }

    /// <summary>Whether what was begun can still be committed.</summary>
    public bool IsInTransaction => SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>How many pages this connection has written; asking begins the count anew.</summary>
    public int TakePagesWritten()
    {
        SQLitePCL.raw.sqlite3_db_status(connection.Handle, SQLitePCL.raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, 1);
        return pages;
    }

    /// <summary>Folds the log into the tables as far as nobody reads from it; how many pages of it are left over.</summary>
    public int Fold()
    {
        SQLitePCL.raw.sqlite3_wal_checkpoint_v2(connection.Handle, "main", SQLitePCL.raw.SQLITE_CHECKPOINT_PASSIVE, out var all, out var folded);
        return all - folded;
    }

    public void Do(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Begins, commits, or takes back, by a statement without values that is prepared once.</summary>
    public void Again(string sql)
    {
        if (!plain.TryGetValue(sql, out var statement))
            plain.Add(sql, statement = new SqliteStatement(connection.Handle!, sql, 0));
        statement.Run([]);
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

    /// <summary>Does work without savepoints, which would copy each page that it touches. Whether it need not be taken back.</summary>
    public bool Bare<T>(Func<Session, ValueTask<T>> work, out T result)
    {
        IsUndone = false;
        var before = SQLitePCL.raw.sqlite3_total_changes(connection.Handle);
        result = Now(work(this));
        return !IsUndone || SQLitePCL.raw.sqlite3_total_changes(connection.Handle) == before;
    }

    public override ValueTask<int?> RunAsync(IReadOnlyList<Order> orders)
    {
        for (var place = 0; place < orders.Count; place++)
        {
            var (statement, values, must) = orders[place];
            if (!prepared.TryGetValue(statement, out var ready))
                prepared.Add(statement, ready = new SqliteStatement(connection.Handle!, statement.Sql, statement.Parameters));
            if (ready.Run(values) == 0 && must)
            {
                IsUndone = true;
                return new ValueTask<int?>(place);
            }
        }

        return new ValueTask<int?>((int?)null);
    }

    public override ValueTask<List<T>> QueryAsync<T>(Order order, Func<DbDataReader, T> read)
    {
        if (!queries.TryGetValue(order.Statement, out var command))
            queries.Add(order.Statement, command = CommandOf(order.Statement));
        for (var place = 0; place < order.Values.Length; place++)
            command.Parameters[place].Value = order.Values[place];
        using var reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
            rows.Add(read(reader));
        return new ValueTask<List<T>>(rows);
    }

    public void Dispose()
    {
        foreach (var held in queries.Values.Concat<IDisposable>(prepared.Values).Concat(plain.Values))
            held.Dispose();
        connection.Dispose();
    }

    /// <summary>Work on this session has ended when it returns, since nothing here waits.</summary>
    public static T Now<T>(ValueTask<T> work) => work.IsCompleted ? work.GetAwaiter().GetResult() : throw new InvalidOperationException("Work on SQLite must not wait.");

    private SqliteCommand CommandOf(Statement statement)
    {
        var command = connection.CreateCommand();
        command.CommandText = statement.Sql;
        for (var number = 1; number <= statement.Parameters; number++)
            command.Parameters.Add(new SqliteParameter(string.Create(CultureInfo.InvariantCulture, $"${number}"), null));
        return command;
    }
}
