using CareCircuits.Data.Tests.Postgres;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit.Sdk;

namespace CareCircuits.Data.Tests;

/// <summary>Runs a test once on each database that is here.</summary>
public sealed class OnEveryDatabaseAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(System.Reflection.MethodInfo testMethod) =>
        PostgresServer.IsHere ? [[DatabaseKind.Sqlite], [DatabaseKind.Postgres]] : [[DatabaseKind.Sqlite]];
}

/// <summary>Which database.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>A fresh database of its own for one test, copied from one that was migrated once.</summary>
internal sealed class FreshDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim Making = new(1, 1);
    private static readonly Dictionary<DatabaseKind, string> Templates = [];
    private static int count;

    private FreshDatabase(DatabaseKind kind, string connectionString) => (Kind, ConnectionString) = (kind, connectionString);

    public DatabaseKind Kind { get; }

    public string ConnectionString { get; }

    public static async Task<FreshDatabase> MakeAsync(DatabaseKind kind)
    {
        await Making.WaitAsync();
        try
        {
            if (!Templates.TryGetValue(kind, out var template))
                Templates.Add(kind, template = await TemplateAsync(kind));
            return new FreshDatabase(kind, kind == DatabaseKind.Sqlite ? Copy(template) : await PostgresServer.CopyAsync(template, Name()));
        }
        finally
        {
            Making.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Kind == DatabaseKind.Sqlite)
            Directory.Delete(Path.GetDirectoryName(new SqliteConnectionStringBuilder(ConnectionString).DataSource)!, recursive: true);
        else
            await PostgresServer.DropAsync(new NpgsqlConnectionStringBuilder(ConnectionString).Database!);
    }

    private static async Task<string> TemplateAsync(DatabaseKind kind)
    {
        var connectionString = kind == DatabaseKind.Sqlite
            ? $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("care-").FullName, "care.db")}"
            : await PostgresServer.CopyAsync("template1", Name());
        await using var rooms = new Rooms(connectionString);
        await rooms.Database.MigrateAsync(CancellationToken.None);
        return kind == DatabaseKind.Sqlite
            ? new SqliteConnectionStringBuilder(connectionString).DataSource
            : new NpgsqlConnectionStringBuilder(connectionString).Database!;
    }

    private static string Copy(string template)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("care-").FullName, "care.db");
        File.Copy(template, file);
        return $"Data Source={file}";
    }

    private static string Name() => $"care_{Environment.ProcessId}_{Interlocked.Increment(ref count)}";
}
