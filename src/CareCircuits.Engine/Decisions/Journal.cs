using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CareCircuits.Engine.Decisions;

/// <summary>
/// One entry of an enrolment's journal: what came in, what was known, and what state it led to. Append-only; each carries the hash
/// of the one before, so that none can be changed, left out or put in unseen.
/// </summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="At">The instant of the decision.</param>
/// <param name="Signal">What came in.</param>
/// <param name="Situation">What was known.</param>
/// <param name="State">The hash of the state that it led to.</param>
/// <param name="Before">The hash of the entry before; empty for the first.</param>
/// <param name="Hash">The hash of all the above.</param>
public sealed record JournalEntry(
    int Number, DateTimeOffset At, Signal Signal, Situation Situation, string State, string Before, string Hash)
{
    /// <summary>The entry that follows <paramref name="last"/>.</summary>
    public static JournalEntry After(JournalEntry? last, DateTimeOffset at, Signal signal, Situation situation, Enrolment state) =>
        After(last?.Number ?? 0, last?.Hash ?? "", at, signal, situation, state);

    /// <summary>The entry that follows the one with that number and hash; 0 and empty where there is none yet.</summary>
    public static JournalEntry After(int lastNumber, string lastHash, DateTimeOffset at, Signal signal, Situation situation, Enrolment state)
    {
        var entry = new JournalEntry(lastNumber + 1, at, signal, situation, Journal.HashOf(state), lastHash, "");
        return entry with { Hash = entry.Sealed() };
    }

    /// <summary>Whether nothing of it was changed since it was written.</summary>
    [JsonIgnore]
    public bool IsIntact => Hash == Sealed();

    private string Sealed() => Journal.HashOf(this with { Hash = "" });
}

/// <summary>Reads the past again.</summary>
public static class Journal
{
    /// <summary>
    /// Sends the signals of <paramref name="entries"/> to <paramref name="beginning"/> once more: the state they lead to,
    /// or the number of the first entry that is out of the chain, is refused now, or leads elsewhere than it did.
    /// </summary>
    public static ReplayResult Replay(Circuit circuit, Enrolment beginning, IEnumerable<JournalEntry> entries) => Replay(_ => circuit, beginning, entries);

    /// <summary>The same for an enrolment that was moved: each entry is decided by the version that it was in then.</summary>
    public static ReplayResult Replay(Func<int, Circuit> versions, Enrolment beginning, IEnumerable<JournalEntry> entries)
    {
        var walk = new JournalWalk(versions, beginning);
        JournalEntry? last = null;
        foreach (var entry in entries)
        {
            var follows = entry.Number == (last?.Number ?? 0) + 1 && entry.Before == (last?.Hash ?? "") && entry.IsIntact;
            if (!follows
                || walk.Decide(entry, null) is not Outcome<Decision>.Accepted(var decision)
                || !LeadsThere(walk.State, decision.After, entry))
            {
                return new ReplayResult(walk.State, entry.Number);
            }

            walk.GoOn(entry, decision);
            last = entry;
        }

        return new ReplayResult(walk.State, null);
    }

    /// <summary>The version that an enrolment was made under, by what its first move says; <paramref name="now"/> where it was never moved.</summary>
    public static int FirstVersion(IEnumerable<JournalEntry> entries, int now) =>
        entries.Select(entry => entry.Signal).OfType<Signal.Moved>().FirstOrDefault()?.From ?? now;

    /// <summary>The version by which entry <paramref name="number"/> was decided; <paramref name="first"/> is that of the beginning.</summary>
    public static int VersionAt(IEnumerable<JournalEntry> entries, int number, int first) => entries
        .TakeWhile(entry => entry.Number <= number)
        .Aggregate(first, (version, entry) => entry.Signal switch
        {
            Signal.Moved moved => moved.To,
            Signal.MovedBack back => back.To,
            _ => version,
        });

    /// <summary>Whoever loads an enrolment may leave out the workflows that had ended before, so the hash may be that of a state without them.</summary>
    internal static bool LeadsThere(Enrolment before, Enrolment after, JournalEntry entry)
    {
        if (HashOf(after) == entry.State)
            return true;
        var ended = before.Instances.Where(instance => instance.Result is not null).Select(instance => instance.Number).ToHashSet();
        return ended.Count > 0 && HashOf(after with { Instances = after.Instances.RemoveAll(instance => ended.Contains(instance.Number)) }) == entry.State;
    }

    /// <summary>The SHA-256 of <paramref name="value"/> as the journal writes it, in lower-case hexadecimal.</summary>
    internal static string HashOf<T>(T value) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(value, JournalJson.Options)));
}

/// <summary>Where a replay came to.</summary>
/// <param name="State">The state after the last entry that could be replayed.</param>
/// <param name="Broken">The number of the first entry that could not; null where all could.</param>
public sealed record ReplayResult(Enrolment State, int? Broken);
