using System.Threading.Channels;
using CareCircuits.Data.Statements;
using Npgsql;

namespace CareCircuits.Data.Databases;

/// <summary>
/// Writes for all who come at once in one transaction and one journey: a few loops take what waits, put it together, and commit. Where
/// somebody came too late or made a mistake, all of it is taken back and each is done by itself, so that nobody pays for a neighbour.
/// </summary>
internal sealed class PostgresWriter : IAsyncDisposable
{
    private const int MostAtOnce = 128;
    private const int Loops = 3;

    /// <summary>What is said over arrays is always looked up row by row: no other way is worth thinking about, each time or once.</summary>
    private const string ByIndex = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off";

    private readonly Channel<Waiting> waiting = Channel.CreateBounded<Waiting>(4 * MostAtOnce);
    private readonly Func<IReadOnlyList<Order>, Task<int?>> alone;
    private readonly NpgsqlDataSource source;
    private readonly Lazy<Task> loops;

    /// <summary><paramref name="alone"/> writes for one.</summary>
    public PostgresWriter(NpgsqlConnectionStringBuilder settings, Func<IReadOnlyList<Order>, Task<int?>> alone)
    {
        this.alone = alone;
        source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(settings.ToString())
        {
            Options = $"{settings.Options} {ByIndex}".Trim(), MaxPoolSize = Loops, MinPoolSize = 0,
        });
        loops = new Lazy<Task>(() => Task.WhenAll(Enumerable.Range(0, Loops).Select(_ => Task.Run(LoopAsync))));
    }

    public async Task<int?> WriteAsync(IReadOnlyList<Order> orders, CancellationToken cancellation)
    {
        _ = loops.Value;
        var one = new Waiting(orders);
        await waiting.Writer.WriteAsync(one, cancellation).ConfigureAwait(false);
        return await one.Done.Task.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        if (loops.IsValueCreated)
            await loops.Value.ConfigureAwait(false);
        await source.DisposeAsync().ConfigureAwait(false);
    }

    private async Task LoopAsync()
    {
        List<Waiting> group = [];
        while (await waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (group.Count < MostAtOnce && waiting.Reader.TryRead(out var one))
                group.Add(one);
            if (group.Count == 1 || !await IsWrittenAsync(group).ConfigureAwait(false))
                await Task.WhenAll(group.Select(AloneAsync)).ConfigureAwait(false);
            group.Clear();
        }
    }

    /// <summary>Whether all of them are written; else none is.</summary>
    private async Task<bool> IsWrittenAsync(List<Waiting> group)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync().ConfigureAwait(false);
            await using var transaction = await connection.BeginTransactionAsync().ConfigureAwait(false);
            if (!await AreDoneAsync(connection, Together.Of(group.Select(one => one.Orders))).ConfigureAwait(false))
                return false;
            await transaction.CommitAsync().ConfigureAwait(false);
        }
        catch (PostgresException)
        {
            // The server refused, and has taken all back. Whose fault it was shows when each is done by itself.
            return false;
        }
        catch (NpgsqlException trouble)
        {
            // The connection broke, and nobody knows whether it was kept: a second try would tell lies.
            group.ForEach(one => one.Done.SetException(trouble));
            return true;
        }

        group.ForEach(one => one.Done.SetResult(null));
        return true;
    }

    private static async Task<bool> AreDoneAsync(NpgsqlConnection connection, List<Joined> all)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var (sql, values, _) in all)
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var value in values)
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync().ConfigureAwait(false);
        return !all.Where((joined, place) => joined.Must > 0 && batch.BatchCommands[place].RecordsAffected < joined.Must).Any();
    }

    private async Task AloneAsync(Waiting one)
    {
        try
        {
            one.Done.SetResult(await alone(one.Orders).ConfigureAwait(false));
        }
        catch (Exception trouble)
        {
            one.Done.SetException(trouble);
        }
    }

    private sealed class Waiting(IReadOnlyList<Order> orders)
    {
        public IReadOnlyList<Order> Orders => orders;

        public TaskCompletionSource<int?> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
