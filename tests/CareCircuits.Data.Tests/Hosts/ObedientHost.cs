using System.Globalization;
using CareCircuits.Care.Due;
using CareCircuits.Care.Moving;
using CareCircuits.Care.Outbox;
using CareCircuits.Care.Time;
using CareCircuits.Data.Tests.Crashes;

namespace CareCircuits.Data.Tests.Hosts;

/// <summary>A host in a process of its own that does what it is told, line by line, so that two of them meet where a test wants them to.</summary>
internal static class ObedientHost
{
    public const string Name = "host";
    private const int AtOnce = 4;

    public static async Task RunAsync(string connectionString)
    {
        var words = new Words(Console.OpenStandardOutput());
        await using var rooms = new Rooms(connectionString, carrier: words);
        _ = rooms.Runner;
        await words.AnswerAsync(0);
        while (Console.In.ReadLine() is { } line)
            await words.AnswerAsync(await DoAsync(rooms, words, line.Split(' ')));
    }

    private static async Task<int> DoAsync(Rooms rooms, Words words, string[] told)
    {
        switch (told)
        {
            case ["at", var moment]:
                rooms.Time.Now = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
                return 0;
            case ["send", var most]:
                return await rooms.Sender.SendAsync(Number(most), AtOnce, default);
            case ["deliver", var most]:
                return await rooms.OutboxSender.SendAsync(Number(most), default);
            case ["move"]:
                return await rooms.Get<MoveWork>().RunAsync(default) ? 1 : 0;
            case ["hold-rows", var most]:
                return await new DueSender(new StuckDues(rooms.Dues, words), rooms.Runner, new CareClock(rooms.Time)).SendAsync(Number(most), AtOnce, default);
            case ["hold-messages", var most]:
                return await new OutboxSender(rooms.Outbox, [new StuckCarrier(words)], new CareClock(rooms.Time)).SendAsync(Number(most), default);
            default:
                throw new ArgumentException($"No host does this: {string.Join(' ', told)}", nameof(told));
        }
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);

    /// <summary>Its host claims rows and gets no further.</summary>
    private sealed class StuckDues(IDueStore dues, Words words) : IDueStore
    {
        public async Task<IReadOnlyList<DueClaim>> ClaimAsync(DateTimeOffset now, int most, TimeSpan lease, CancellationToken cancellation)
        {
            await words.AnswerAsync((await dues.ClaimAsync(now, most, lease, cancellation)).Count);
            return await new TaskCompletionSource<IReadOnlyList<DueClaim>>().Task;
        }

        public Task DropAsync(DueClaim claim, CancellationToken cancellation) => dues.DropAsync(claim, cancellation);

        public Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) => dues.NextAsync(cancellation);

        public Task<IReadOnlyList<DueLine>> ListAsync(Guid network, DateTimeOffset now, bool lateOnly, int skip, int most, CancellationToken cancellation) =>
            dues.ListAsync(network, now, lateOnly, skip, most, cancellation);
    }

    /// <summary>Its host claims messages and does not get rid of the first.</summary>
    private sealed class StuckCarrier(Words words) : ICarrier
    {
        public bool Takes(OutboxMessage message) => true;

        public async Task<string?> DeliverAsync(OutboxClaim claim, CancellationToken cancellation)
        {
            await words.AnswerAsync(1);
            return await new TaskCompletionSource<string?>().Task;
        }
    }
}
