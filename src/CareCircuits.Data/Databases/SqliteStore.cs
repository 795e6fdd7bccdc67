using System.Collections.Concurrent;
using System.Threading.Channels;
using CareCircuits.Data.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Databases;

/// <summary>
/// SQLite: one loop writes. It takes all that waits, does it, and commits once: many callers share one wait for the disk. Readers go
/// beside it (WAL).
/// </summary>
internal sealed class SqliteStore : CareStore
{
    /// <summary>So many pieces of work share a commit at most: enough to pay for the disk, few enough that the first does not wait long.</summary>
    private const int MostAtOnce = 512;

    /// <summary>The writer has 64 MB of pages at hand; others fold its log into the tables.</summary>
    private const string WriterPragmas = "pragma wal_autocheckpoint = 0; pragma cache_size = -65536;";

    private readonly Channel<Work> waiting = Channel.CreateBounded<Work>(
        new BoundedChannelOptions(4 * MostAtOnce) { SingleReader = true, AllowSynchronousContinuations = false });

    private readonly ConcurrentBag<SqliteSession> readers = [];

    /// <summary>Who folds the log: where another one does, SQLite turns away and says nothing.</summary>
    private readonly Lock folding = new();
    private readonly DbContextOptions<SqliteContext> options;
    private readonly string connectionString;
    private readonly Lazy<Task> loop;

    public SqliteStore(string connectionString)
    {
        this.connectionString = new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString();
        options = new DbContextOptionsBuilder<SqliteContext>().UseSqlite(this.connectionString).Options;
        loop = new Lazy<Task>(() => Task.Factory.StartNew(Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
    }

    public override string Among(string rest) => $"rowid in (select rowid {rest})";

    public override CareContext NewContext() => new SqliteContext(options);

    /// <summary>The folder of the file, and the write-ahead log, which the file remembers.</summary>
    public override void Prepare()
    {
        if (Path.GetDirectoryName(new SqliteConnectionStringBuilder(connectionString).DataSource) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        using var session = new SqliteSession(connectionString);
        session.Do("pragma journal_mode = wal");
    }

    public override Task<T> ReadAsync<T>(Func<Session, ValueTask<T>> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!readers.TryTake(out var session))
            session = new SqliteSession(connectionString);
        try
        {
            return Task.FromResult(SqliteSession.Now(work(session)));
        }
        finally
        {
            readers.Add(session);
        }
    }

    public override async Task<T> WriteAsync<T>(Func<Session, ValueTask<T>> work, CancellationToken cancellation)
    {
        _ = loop.Value;
        var waiter = new Work<T>(work);
        await waiting.Writer.WriteAsync(waiter, cancellation).ConfigureAwait(false);
        return await waiter.Done.ConfigureAwait(false);
    }

    /// <summary>The write-ahead log may still hold the page on which a key was.</summary>
    public override Task ForgetAsync(CancellationToken cancellation)
    {
        using var session = new SqliteSession(connectionString);
        lock (folding)
            session.Do("pragma wal_checkpoint(truncate)");
        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        if (loop.IsValueCreated)
            await loop.Value.ConfigureAwait(false);
        while (readers.TryTake(out var session))
            session.Dispose();
    }

    private void Loop()
    {
        using var session = new SqliteSession(connectionString, WriterPragmas);
        using var log = new SqliteFolding(connectionString, folding);
        List<Work> batch = [];
        while (Wait())
        {
            while (batch.Count < MostAtOnce && waiting.Reader.TryRead(out var work))
                batch.Add(work);
            Commit(session, batch);
            batch.Clear();
            log.FoldWhereLong(session);
        }
    }

    private bool Wait() => waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>All together; where one of them has to be taken back, which is rare, all are done again, each between savepoints.</summary>
    private static void Commit(SqliteSession session, List<Work> batch)
    {
        try
        {
            session.Again("begin immediate");
            if (!batch.TrueForAll(work => work.DoBare(session)))
            {
                TakeBack(session);
                session.Again("begin immediate");
                foreach (var work in batch)
                    work.DoWhole(session);
            }

            session.Again("commit");
        }
        catch (Exception trouble)
        {
            // The disk is full or broken: nobody may believe that anything was kept.
            TakeBack(session);
            foreach (var work in batch)
                work.Fail(trouble);
            return;
        }

        foreach (var work in batch)
            work.Answer();
    }

    private static void TakeBack(SqliteSession session)
    {
        try
        {
            session.Again("rollback");
        }
        catch (SqliteException)
        {
            // SQLite had taken it back already.
        }
    }

    private abstract class Work
    {
        public abstract bool DoBare(SqliteSession session);

        public abstract void DoWhole(SqliteSession session);

        public abstract void Answer();

        public abstract void Fail(Exception trouble);
    }

    private sealed class Work<T>(Func<Session, ValueTask<T>> work) : Work
    {
        private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T result = default!;
        private Exception? failure;

        public Task<T> Done => done.Task;

        public override bool DoBare(SqliteSession session)
        {
            try
            {
                return session.Bare(work, out result);
            }
            catch (Exception) when (session.IsInTransaction)
            {
                // Whose fault it is shows when each is done by itself.
                return false;
            }
        }

        public override void DoWhole(SqliteSession session)
        {
            try
            {
                result = session.Whole(work);
            }
            catch (Exception trouble) when (session.IsInTransaction)
            {
                // Its own fault; the others of the batch are not concerned. Where the disk failed, SQLite has given up the transaction.
                failure = trouble;
            }
        }

        public override void Answer()
        {
            if (failure is null)
                done.SetResult(result);
            else
                done.SetException(failure);
        }

        public override void Fail(Exception trouble) => done.TrySetException(trouble);
    }
}
