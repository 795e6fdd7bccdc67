using CareCircuits.Care.Enrolling;

namespace CareCircuits.Care.Running;

/// <summary>Lets the callers of one host at an enrolment one at a time, in the order in which they came. Between hosts the revision decides.</summary>
internal sealed class EnrolmentQueue
{
    private readonly Dictionary<EnrolmentKey, Line> lines = [];

    /// <summary>Waits for one's turn; disposing ends it.</summary>
    public async Task<IDisposable> EnterAsync(EnrolmentKey key, CancellationToken cancellation)
    {
        Line line;
        lock (lines)
        {
            if (!lines.TryGetValue(key, out line!))
                lines.Add(key, line = new Line(this, key));
            line.Waiting++;
        }

        try
        {
            await line.Turn.WaitAsync(cancellation).ConfigureAwait(false);
            return line;
        }
        catch (OperationCanceledException)
        {
            line.Leave();
            throw;
        }
    }

    /// <summary>Those at one enrolment. The last to leave takes the line away.</summary>
    private sealed class Line(EnrolmentQueue queue, EnrolmentKey key) : IDisposable
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Waiting { get; set; }

        public void Dispose()
        {
            Turn.Release();
            Leave();
        }

        public void Leave()
        {
            lock (queue.lines)
            {
                if (--Waiting == 0)
                    queue.lines.Remove(key);
            }
        }
    }
}
