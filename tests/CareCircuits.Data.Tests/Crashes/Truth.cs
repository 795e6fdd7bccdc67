using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Outbox;
using CareCircuits.Care.Running;
using CareCircuits.Data.Model.Rows;
using CareCircuits.Engine.Decisions;
using Microsoft.EntityFrameworkCore;

namespace CareCircuits.Data.Tests.Crashes;

/// <summary>What must be true of a database whenever nobody is at work on it, whatever was killed when.</summary>
internal static class Truth
{
    /// <summary>Holds for these people; how many due rows were sent and how many messages delivered.</summary>
    public static async Task<(int Dues, int Messages)> HoldsAsync(Town town, IReadOnlyList<EnrolmentKey> people, IReadOnlyList<Word> said)
    {
        foreach (var word in said.OfType<Word.Acknowledged>())
            Assert.True(await town.Rooms.Enrolments.WasKeptAsync(town.Network, word.Mark, default), $"{word.Mark} was acknowledged and is lost");

        await using var context = town.Rooms.Store.NewContext();
        var rows = (await context.Set<StoredDue>().AsNoTracking().ToListAsync()).ToLookup(row => row.Enrolment);
        var messages = (await context.Set<StoredMessage>().AsNoTracking().ToListAsync()).ToLookup(row => row.Enrolment);
        var words = said.ToLookup(word => word.Enrolment);
        var sent = (Dues: 0, Messages: 0);
        foreach (var key in people)
        {
            var journal = await town.JournalAsync(key);
            if (journal.Count > 0)
                await town.ReplaysAsync(key);
            NothingAcknowledgedIsLost(journal, words[key.Enrolment]);
            sent.Dues += EachMomentCameOnce(journal);
            sent.Messages += EachMessageIsThereOnce(journal, [.. messages[key.Enrolment]], words[key.Enrolment]);
            DueRowsAreThoseOfTheState(await town.StateAsync(key), rows[key.Enrolment]);
        }

        return sent;
    }

    /// <summary>Nothing that is due, and nothing that is to be delivered.</summary>
    public static async Task NothingWaitsAsync(Rooms rooms)
    {
        Assert.Empty(await rooms.Dues.ClaimAsync(rooms.Time.Now, 1, TimeSpan.Zero, default));
        await using var context = rooms.Store.NewContext();
        Assert.Empty(await context.Set<StoredMessage>().AsNoTracking().Where(row => row.DeliveredAt == null).ToListAsync());
    }

    private static void NothingAcknowledgedIsLost(List<JournalLine> journal, IEnumerable<Word> said)
    {
        var marks = journal.Select(line => line.Entry.Signal).OfType<Signal.Happened>().Select(happened => happened.Data.GetValueOrDefault("sentBy")).OfType<string>().ToList();
        Assert.Equal(marks.Count, marks.Distinct().Count());
        Assert.Empty(said.OfType<Word.Acknowledged>().Where(word => word.IsMarked).Select(word => word.Mark).Except(marks));
    }

    private static int EachMomentCameOnce(List<JournalLine> journal)
    {
        var dues = journal.Select(line => line.Entry.Signal).OfType<Signal.Due>().ToList();
        Assert.Equal(dues.Count, dues.Distinct().Count());
        return dues.Count;
    }

    /// <summary>A reminder that the journal tells of is one message, and an inbox has it once; what was delivered was carried.</summary>
    private static int EachMessageIsThereOnce(List<JournalLine> journal, List<StoredMessage> messages, IEnumerable<Word> said)
    {
        var told = journal.SelectMany(line => line.Happenings.Where(IsReminder), (line, happening) => Told(line.Entry.Number, happening));
        var written = messages.Where(row => row.Kind is MessageKind.Reminder or MessageKind.Escalation)
            .Select(row => (int.Parse(row.Key.Split('-')[0], System.Globalization.CultureInfo.InvariantCulture), row.Kind, row.ToId, row.Entry, row.Step));
        Assert.Equal(told.Order(), written.Order());

        Assert.Equal(messages.Count, messages.Select(row => row.Key).Distinct().Count());
        var delivered = messages.Where(row => row.DeliveredAt is not null).Select(row => row.Key).ToList();
        Assert.Subset(said.OfType<Word.Carried>().Select(word => word.Key).ToHashSet(), delivered.ToHashSet());
        return delivered.Count;
    }

    private static bool IsReminder(Happening happening) => happening is Happening.Reminded or Happening.Escalated;

    private static (int Number, MessageKind Kind, string To, int Entry, string Step) Told(int number, Happening happening) => happening switch
    {
        Happening.Reminded reminded => (number, MessageKind.Reminder, reminded.To.Id, reminded.Entry, reminded.Step),
        Happening.Escalated escalated => (number, MessageKind.Escalation, escalated.To.Id, escalated.Entry, escalated.Step),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static void DueRowsAreThoseOfTheState(Enrolment state, IEnumerable<StoredDue> rows)
    {
        var timers = state.Running.SelectMany(instance => instance.Stays)
            .SelectMany(stay => stay.Timers, (stay, timer) => (stay.Entry, timer.Kind, timer.Index, timer.At.ToUniversalTime()));
        Assert.Equal(timers.Order(), rows.Select(row => (row.Entry, row.Kind, row.Index, row.At)).Order());
    }
}
