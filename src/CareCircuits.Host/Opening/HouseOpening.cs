using CareCircuits.Care.Circuits;
using CareCircuits.Care.Networks;
using CareCircuits.Data;
using CareCircuits.Host.Configuration;
using CareCircuits.Host.Demo;

namespace CareCircuits.Host.Opening;

/// <summary>Opens the house: tables brought up to date, circuits published into each network. Until then nothing is let in and no job runs.</summary>
internal sealed partial class HouseOpening(
    HostSettings settings, CareDatabase database, IDirectory directory, Publishing publishing, IServiceProvider rooms, ILogger<HouseOpening> log)
{
    /// <summary>Whether it is done.</summary>
    public bool IsDone { get; private set; }

    public async Task OpenAsync(CancellationToken cancellation)
    {
        await database.MigrateAsync(cancellation);
        var networks = await directory.NetworksAsync(cancellation);
        if (networks.Count == 0 && settings.Network is { Length: > 0 } name)
            await directory.SaveAsync(new Network(Guid.CreateVersion7(), name), cancellation);

        foreach (var network in await directory.NetworksAsync(cancellation))
            await PublishAsync(network.Id, cancellation);

        if (settings.Demo)
        {
            await rooms.GetRequiredService<DemoNetwork>().MakeAsync(PublishAsync, cancellation);
            await rooms.GetRequiredService<DemoTime>().ResumeAsync(cancellation);
        }

        IsDone = true;
    }

    private async Task PublishAsync(Guid network, CancellationToken cancellation)
    {
        foreach (var sources in settings.Circuits is { } folder ? CircuitFolders.Read(folder) : [])
        {
            switch (await publishing.PublishAsync(network, sources, cancellation))
            {
                case PublishResult.Published(var circuit, var version, var hash):
                    Published(circuit, version, hash);
                    break;
                case PublishResult.Differs(var circuit, var version):
                    Differs(circuit, version);
                    break;
                case PublishResult.Unsafe(var findings):
                    Unsafe(sources.Folder, string.Join("; ", findings.Take(5)));
                    break;
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Published {Circuit} v{Version}, {Hash}")]
    private partial void Published(string circuit, int version, string hash);

    [LoggerMessage(LogLevel.Warning, "The files of {Circuit} v{Version} are not those that were published; the published ones stay in force")]
    private partial void Differs(string circuit, int version);

    [LoggerMessage(LogLevel.Error, "{Folder} was not published: {Findings}")]
    private partial void Unsafe(string folder, string findings);
}
