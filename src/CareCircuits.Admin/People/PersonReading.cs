using System.Collections.Immutable;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Admin.People;

/// <summary>One enrolment as the person's page shows it.</summary>
/// <param name="Loaded">Where it stands.</param>
/// <param name="Circuit">Its circuit.</param>
/// <param name="Next">What waits, and for whom.</param>
/// <param name="Runs">Its runs of workflows, those that ended included.</param>
/// <param name="Consents">When each purpose was given, refused or taken back last.</param>
/// <param name="Referrals">The questions, youngest first.</param>
/// <param name="Entries">The youngest journal entries, youngest first.</param>
public sealed record ShownEnrolment(
    LoadedEnrolment Loaded, Circuit Circuit, IReadOnlyList<NextStep> Next, IReadOnlyList<InstanceLine> Runs, IReadOnlyDictionary<string, ConsentLine> Consents,
    IReadOnlyList<Referral> Referrals, IReadOnlyList<JournalLine> Entries)
{
    /// <summary>The reminders and limits that are still to come, the next first.</summary>
    public IEnumerable<(Stay Stay, string Workflow, Engine.Decisions.Timer Timer)> Reminders => Loaded.State.Running
        .SelectMany(instance => instance.Stays.SelectMany(stay => stay.Timers, (stay, timer) => (stay, instance.Workflow, timer)))
        .OrderBy(reminder => reminder.timer.At);

    /// <summary>What was shared, with whom, youngest first.</summary>
    public IEnumerable<(DateTimeOffset At, Happening.Shared Shared)> Shared => Entries.SelectMany(line => line.Happenings.OfType<Happening.Shared>(), (line, shared) => (line.Entry.At, shared));

    /// <summary>Why a question was declined, as far as the journal entries at hand tell.</summary>
    public string? ReasonOf(Referral referral) => Entries.SelectMany(line => line.Happenings).OfType<Happening.ReferralChanged>()
        .FirstOrDefault(changed => changed.Entry == referral.Entry && changed.To == referral.To && changed.State == referral.State)?.Reason is { Length: > 0 } reason ? reason : null;

    /// <summary>The steps that a run went through and waited at, oldest first, as far as the journal entries at hand tell.</summary>
    public IReadOnlyList<string> Past(int instance) =>
    [
        .. Entries.Reverse().SelectMany(line => line.Happenings).OfType<Happening.StepEntered>()
            .Where(entered => entered.Instance == instance
                && Circuit.Workflows[entered.Workflow].Steps.GetValueOrDefault(entered.Step)?.Definition is TaskStep or WaitStep or ReferStep or AssignStep
                && Loaded.State.Running.All(running => running.Stays.All(stay => stay.Entry != entered.Entry)))
            .Select(entered => entered.Step),
    ];
}

/// <summary>Reads an enrolment for the person's page.</summary>
public sealed class PersonReading(IEnrolmentStore enrolments, IInstances instances, IConsentHistory consents, IWork work, CircuitLibrary circuits)
{
    private const int MostReferrals = 50;
    private const int MostConsents = 100;

    /// <summary>One enrolment with its youngest <paramref name="mostEntries"/> journal entries. The file must have been opened.</summary>
    public async Task<ShownEnrolment> ReadAsync(LoadedEnrolment enrolment, int mostEntries, CancellationToken cancellation)
    {
        var circuit = await circuits.FindAsync(enrolment.Key.Network, enrolment.Circuit, enrolment.State.Version, cancellation);
        var lines = await enrolments.JournalAsync(enrolment.Key, Math.Max(0, enrolment.LastEntry - mostEntries), mostEntries, cancellation);
        var history = await consents.ListAsync(enrolment.Key, 0, MostConsents, cancellation);
        return new ShownEnrolment(
            enrolment, circuit, NextSteps.Of(enrolment.State, circuit), await instances.OfEnrolmentAsync(enrolment.Key, cancellation),
            history.GroupBy(line => line.Purpose).ToDictionary(lastly => lastly.Key, lastly => lastly.First()),
            await work.ReferralsAsync(enrolment.Key, MostReferrals, cancellation), [.. lines.Reverse()]);
    }
}
