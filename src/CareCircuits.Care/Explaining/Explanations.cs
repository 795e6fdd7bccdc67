using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Explaining;

namespace CareCircuits.Care.Explaining;

/// <summary>The journal does not lead to that decision any more, or nothing of that kind was decided.</summary>
public sealed record NotExplained(int Number) : Refusal("why.not-explained");

/// <summary>Answers why a decision came out as it did, for those to whom the file is open: from what was known then, not from what is known now.</summary>
public sealed class Explanations(FileDoor door, IEnrolmentStore enrolments, CircuitLibrary circuits)
{
    private const int PageSize = 500;

    /// <summary>Why the steps that one entry of the journal led through came to what they came to.</summary>
    public async Task<Outcome<ExplainedEntry>> OfEntryAsync(Desk desk, EnrolmentKey key, int number, CancellationToken cancellation)
    {
        var entered = await door.EnterAsync(desk, key, FileReach.File, cancellation).ConfigureAwait(false);
        if (entered is not Outcome<JudgedEnrolment>.Accepted(var judged))
            return ((Outcome<JudgedEnrolment>.Refused)entered).Reason;

        var lines = await ReadAsync(key, number, cancellation).ConfigureAwait(false);
        return await ExplainAsync(judged, lines, number, cancellation).ConfigureAwait(false);
    }

    /// <summary>Why rules decided last as they did in the running workflow of that name: what a list that goes by it says first.</summary>
    public async Task<Outcome<ExplainedEntry>> LastOfAsync(Desk desk, EnrolmentKey key, string workflow, CancellationToken cancellation)
    {
        var entered = await door.EnterAsync(desk, key, FileReach.File, cancellation).ConfigureAwait(false);
        if (entered is not Outcome<JudgedEnrolment>.Accepted(var judged))
            return ((Outcome<JudgedEnrolment>.Refused)entered).Reason;

        var lines = await ReadAsync(key, judged.Filed.Enrolment.LastEntry, cancellation).ConfigureAwait(false);
        if (lines.LastOrDefault(line => DecidedIn(line, workflow) is not null) is not { } line)
            return new NotExplained(0);

        var entry = DecidedIn(line, workflow)!.Entry;
        return await ExplainAsync(judged, lines, line.Entry.Number, cancellation).ConfigureAwait(false) is Outcome<ExplainedEntry>.Accepted(var explained)
            ? explained with { Steps = [.. explained.Steps.Where(step => step.Entry == entry)] }
            : new NotExplained(line.Entry.Number);
    }

    private static Happening.Decided? DecidedIn(JournalLine line, string workflow) => line.Happenings.OfType<Happening.Decided>().LastOrDefault(decided =>
        decided.RuleSet is not null
        && line.Happenings.Any(other => other is Happening.StepEntered entered && entered.Entry == decided.Entry && entered.Workflow == workflow));

    private async Task<Outcome<ExplainedEntry>> ExplainAsync(JudgedEnrolment judged, List<JournalLine> lines, int number, CancellationToken cancellation)
    {
        var enrolment = judged.Filed.Enrolment;
        var entries = lines.Select(line => line.Entry).ToList();
        var first = await FirstVersionAsync(enrolment, entries, cancellation).ConfigureAwait(false);
        var versions = await VersionsAsync(enrolment, entries, first, cancellation).ConfigureAwait(false);
        var beginning = new Enrolment { Id = enrolment.State.Id, Version = first };
        var then = Journal.VersionAt(entries, number, first);
        return DecisionExplainer.Explain(version => versions[version], beginning, entries, number) is { } steps
            ? new ExplainedEntry(versions[then], lines.First(line => line.Entry.Number == number).Entry.At, steps)
            : new NotExplained(number);
    }

    /// <summary>The version that it was made under. A journal that was read in part may not tell yet of the first move.</summary>
    private async Task<int> FirstVersionAsync(LoadedEnrolment enrolment, List<JournalEntry> entries, CancellationToken cancellation)
    {
        if (entries.Exists(entry => entry.Signal is Signal.Moved) || entries.Count >= enrolment.LastEntry)
            return Journal.FirstVersion(entries, enrolment.State.Version);
        var all = await ReadAsync(enrolment.Key, enrolment.LastEntry, cancellation).ConfigureAwait(false);
        return Journal.FirstVersion(all.Select(line => line.Entry), enrolment.State.Version);
    }

    private async Task<Dictionary<int, Circuit>> VersionsAsync(LoadedEnrolment enrolment, List<JournalEntry> entries, int first, CancellationToken cancellation)
    {
        var versions = new Dictionary<int, Circuit>();
        foreach (var version in entries.Select(entry => entry.Signal).OfType<Signal.Moved>().Select(moved => moved.To).Prepend(first).Distinct())
            versions.Add(version, await circuits.FindAsync(enrolment.Key.Network, enrolment.Circuit, version, cancellation).ConfigureAwait(false));
        return versions;
    }

    /// <summary>The journal up to and with one entry.</summary>
    private async Task<List<JournalLine>> ReadAsync(EnrolmentKey key, int upTo, CancellationToken cancellation)
    {
        List<JournalLine> lines = [];
        IReadOnlyList<JournalLine> page;
        do
        {
            page = await enrolments.JournalAsync(key, lines.Count, Math.Min(PageSize, Math.Max(1, upTo - lines.Count)), cancellation).ConfigureAwait(false);
            lines.AddRange(page);
        }
        while (page.Count > 0 && lines.Count < upTo);
        return lines;
    }
}

/// <summary>What one entry of a journal decided, and why.</summary>
/// <param name="Circuit">The circuit by which it was decided.</param>
/// <param name="At">When.</param>
/// <param name="Steps">Each step that something was decided at, in order.</param>
public sealed record ExplainedEntry(Circuit Circuit, DateTimeOffset At, IReadOnlyList<ExplainedStep> Steps);
