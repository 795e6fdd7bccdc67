using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CareCircuits.Data.Databases;

/// <summary>
/// A statement that is prepared once on one connection and carried out again and again. It speaks to SQLite itself: what a command looks
/// up by name each time costs more than the writing of a row.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    /// <summary>The place at which SQLite holds each parameter: it counts them as they come in the text.</summary>
    private readonly int[] places;

    public SqliteStatement(sqlite3 database, string sql, int parameters)
    {
        this.database = database;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
        places = [.. Enumerable.Range(1, parameters).Select(number => raw.sqlite3_bind_parameter_index(statement, string.Create(CultureInfo.InvariantCulture, $"${number}")))];
    }

    /// <summary>Carries it out; how many rows it touched.</summary>
    public int Run(ReadOnlySpan<object> values)
    {
        for (var place = 0; place < values.Length; place++)
            Check(Bind(places[place], values[place]));
        var result = raw.sqlite3_step(statement);
        var touched = raw.sqlite3_changes(database);
        var reset = raw.sqlite3_reset(statement);
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
            Check(reset);
        return touched;
    }

    public void Dispose() => statement.Dispose();

    private int Bind(int place, object value) => value switch
    {
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        string text => raw.sqlite3_bind_text(statement, place, text),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        bool yes => raw.sqlite3_bind_int(statement, place, yes ? 1 : 0),
        DateOnly day => raw.sqlite3_bind_text(statement, place, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DBNull => raw.sqlite3_bind_null(statement, place),
        _ => throw new InvalidOperationException($"SQLite holds no {value.GetType().Name}."),
    };

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
}
