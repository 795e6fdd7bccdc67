using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CareCircuits.Data.Databases;

/// <summary>Hears what other hosts on the same PostgreSQL keep, and tells those in this house. What was not heard for a broken connection may be anything.</summary>
internal sealed partial class ChangesElsewhere(PostgresStore store, ChangeFeed changes, IDirectory directory, ILogger<ChangesElsewhere> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wasHeard = false;
            try
            {
                await using var connection = await store.OpenForListeningAsync(stoppingToken).ConfigureAwait(false);
                connection.Notification += (_, news) => Pass(news.Payload);
                wasHeard = true;
                await TellOfAnythingAsync(stoppingToken).ConfigureAwait(false);
                while (true)
                    await connection.WaitAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (NpgsqlException trouble)
            {
                Interrupted(trouble.Message);
            }

            if (!wasHeard)
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(false);
        }
    }

    private void Pass(string text)
    {
        var (host, change) = PostgresNews.Heard(text);
        if (host != store.Host)
            changes.Tell(change);
    }

    private async Task TellOfAnythingAsync(CancellationToken cancellation)
    {
        foreach (var network in await directory.NetworksAsync(cancellation).ConfigureAwait(false))
            changes.Tell(Change.OfAnyone(network.Id));
    }

    [LoggerMessage(LogLevel.Warning, "What other hosts keep was not heard for a while: {Reason}")]
    private partial void Interrupted(string reason);
}
