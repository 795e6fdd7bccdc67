using System.Globalization;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Outside;
using CareCircuits.Care.Time;

namespace CareCircuits.Host.Demo;

/// <summary>An invented network to look at, in Development only. It is made once; people come to their states by real signals.</summary>
internal sealed partial class DemoNetwork(
    IServiceProvider rooms, IHouseNotes notes, IDirectory directory, IApiKeys keys, KeyMaking making, DemoAccounts accounts, CareClock clock, ILogger<DemoNetwork> log)
{
    private const string Note = "demo-network";
    private const string MissedNote = "demo-steps-missed";
    private const string KeyName = "demo";
    private static readonly string[] WithKeys = [DemoServices.EntryPoint, DemoServices.Hospital, "ambulatoire-le-gue"];

    /// <summary>Makes the network unless it is there, and fresh keys for some of its services.</summary>
    public async Task MakeAsync(Func<Guid, CancellationToken, Task> publish, CancellationToken cancellation)
    {
        if (await notes.FindAsync(Note, cancellation) is not { } known)
        {
            var network = Guid.CreateVersion7();
            await directory.SaveAsync(new Network(network, "Vallée de la Vesdre (démonstration)"), cancellation);
            foreach (var service in DemoServices.All)
                await directory.SaveAsync(network, service, cancellation);
            foreach (var member in DemoStaff.All)
                await directory.SaveAsync(network, member, cancellation);
            await publish(network, cancellation);

            var play = ActivatorUtilities.CreateInstance<DemoPlay>(rooms, new DemoScope(network, clock.Now));
            var missed = await play.RunAsync(cancellation);
            await notes.SaveAsync(MissedNote, missed.ToString(CultureInfo.InvariantCulture), cancellation);
            await notes.SaveAsync(Note, known = network.ToString(), cancellation);
            Made(DemoServices.All.Count, DemoStaff.All.Count, DemoPeople.Count, missed);
        }

        await accounts.MakeAsync(Guid.Parse(known));
        await NewKeysAsync(Guid.Parse(known), cancellation);
    }

    private async Task NewKeysAsync(Guid network, CancellationToken cancellation)
    {
        foreach (var old in (await keys.ListAsync(network, cancellation)).Where(key => key.Name == KeyName))
            await keys.RemoveAsync(network, old.Id, cancellation);
        foreach (var service in WithKeys)
            KeyMade(service, await making.MakeAsync(network, service, KeyName, cancellation));
    }

    [LoggerMessage(LogLevel.Information, "Made a demo network: {Services} services, {Staff} staff, {People} people; {Missed} steps of their stories were not possible")]
    private partial void Made(int services, int staff, int people, int missed);

    [LoggerMessage(LogLevel.Information, "Demo key of {Service}, until the next start: {Key}")]
    private partial void KeyMade(string service, string key);
}

/// <summary>Which network a play is for, and the moment until which it goes.</summary>
internal sealed record DemoScope(Guid Network, DateTimeOffset Until);
