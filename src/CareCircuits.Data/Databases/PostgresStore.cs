using CareCircuits.Care.Running;
using CareCircuits.Data.Model;
using CareCircuits.Data.Statements;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CareCircuits.Data.Databases;

/// <summary>PostgreSQL: orders that come at once are written together; any other work is a transaction of its own.</summary>
internal sealed class PostgresStore : CareStore
{
    private const string Journal = "Journal";
    private readonly NpgsqlConnectionStringBuilder settings;
    private readonly NpgsqlDataSource source;
    private readonly DbContextOptions<PostgresContext> options;
    private readonly PostgresWriter writer;

    public PostgresStore(string connectionString)
    {
        // Prepared by the driver once a statement has come a few times.
        settings = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 100, AutoPrepareMinUsages = 2 };
        source = NpgsqlDataSource.Create(settings);
        writer = new PostgresWriter(settings, orders => base.WriteAsync(orders, CancellationToken.None));
        options = new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(source).Options;
    }

    /// <summary>This host among those on the same database.</summary>
    public Guid Host { get; } = Guid.CreateVersion7();

    public override Order? Tell(Change change) => PostgresNews.Tell(Host, change);

    /// <summary>A connection that hears of changes. It asks now and then whether the server is still there.</summary>
    public async Task<NpgsqlConnection> OpenForListeningAsync(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(settings.ToString()) { Pooling = false, KeepAlive = 30 }.ToString());
        await connection.OpenAsync(cancellation).ConfigureAwait(false);
        await using var command = new NpgsqlCommand(PostgresNews.Listen, connection);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        return connection;
    }

    public override string Among(string rest) => $"ctid = any (array(select ctid {rest} for update skip locked))";

    public override CareContext NewContext() => new PostgresContext(options);

    public override async Task<T> ReadAsync<T>(Func<Session, ValueTask<T>> work, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        return await work(new PostgresSession(connection)).ConfigureAwait(false);
    }

    public override async Task<T> WriteAsync<T>(Func<Session, ValueTask<T>> work, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        var session = new PostgresSession(connection);
        var result = await work(session).ConfigureAwait(false);

        // From here on it is not given up half-way: nobody would know whether it was kept.
        if (session.IsUndone)
            await transaction.RollbackAsync(CancellationToken.None).ConfigureAwait(false);
        else
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        return result;
    }

    public override Task<int?> WriteAsync(IReadOnlyList<Order> orders, CancellationToken cancellation) => writer.WriteAsync(orders, cancellation);

    public override async Task<int?> KeepAsync(IReadOnlyList<Order> orders, CancellationToken cancellation)
    {
        try
        {
            return await WriteAsync(orders, cancellation).ConfigureAwait(false);
        }
        catch (PostgresException race) when (IsRace(race))
        {
            return orders.Count;
        }
    }

    /// <summary>All orders of a decision are sent at once: that its journal entry is there already shows, too, that somebody was faster.</summary>
    private static bool IsRace(PostgresException race) =>
        race.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
        || (race.SqlState == PostgresErrorCodes.UniqueViolation && race.TableName == Journal);

    public override async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync().ConfigureAwait(false);
        await source.DisposeAsync().ConfigureAwait(false);
    }
}
