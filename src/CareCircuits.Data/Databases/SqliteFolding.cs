namespace CareCircuits.Data.Databases;

/// <summary>
/// Folds the write-ahead log into the tables beside the writer, so that nobody waits while thousands of pages go to their places. What was
/// written meanwhile is little; the writer folds it in itself, and begins the log anew.
/// </summary>
internal sealed class SqliteFolding(string connectionString, Lock oneAtATime) : IDisposable
{
    /// <summary>64 MB: a page that is changed again and again goes once.</summary>
    private const int Long = 16384;

    /// <summary>So few pages that the writer folds them in between two commits.</summary>
    private const int Short = 2048;

    /// <summary>Where the disk cannot keep up with the writer, the writer has to wait after all.</summary>
    private const int MostTurns = 4;

    private Task folding = Task.CompletedTask;
    private bool isBegun;
    private int pages;

    /// <summary>After each commit of the writer.</summary>
    public void FoldWhereLong(SqliteSession writer)
    {
        pages += writer.TakePagesWritten();
        if (!folding.IsCompleted)
            return;
        if (isBegun)
        {
            isBegun = false;
            lock (oneAtATime)
                writer.Fold();
        }
        else if (pages > Long)
        {
            (isBegun, pages) = (true, 0);
            folding = Task.Run(Fold);
        }
    }

    /// <summary>Waits for what is going on; what it failed at is folded in by the next who opens the file.</summary>
    public void Dispose() => Task.WaitAny(folding);

    private void Fold()
    {
        using var session = new SqliteSession(connectionString);
        for (var turn = 0; turn < MostTurns; turn++)
        {
            lock (oneAtATime)
            {
                if (session.Fold() < Short)
                    return;
            }
        }
    }
}
