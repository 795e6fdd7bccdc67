using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Decisions;

/// <summary>Consents: given and taken back by purpose, with effect at once.</summary>
internal sealed partial class Turn
{
    private Refusal? TakeConsent(Signal.Consented signal)
    {
        if (!circuit.Purposes.ContainsKey(signal.Purpose))
            return new Refusal.PurposeUnknown(signal.Purpose);
        Give(signal.Purpose);
        return null;
    }

    private Refusal? TakeWithdrawal(Signal.Withdrawn signal) => Withdraw(signal.Purpose);

    private void Give(string purpose)
    {
        if (enrolment.Consents.Contains(purpose))
            return;
        Change(enrolment with { Consents = enrolment.Consents.Add(purpose) });
        Note(new Happening.ConsentGiven(purpose));
    }

    private Refusal? Withdraw(string purpose)
    {
        if (!circuit.Purposes.ContainsKey(purpose))
            return new Refusal.PurposeUnknown(purpose);
        if (!enrolment.Consents.Contains(purpose))
            return new Refusal.ConsentNotHeld(purpose);

        Change(enrolment with { Consents = enrolment.Consents.Remove(purpose) });
        Note(new Happening.ConsentWithdrawn(purpose));
        queue.Enqueue(() => DeliverWithdrawal(purpose));
        return null;
    }

    /// <summary>Searches under the purpose end without consent; instances that had none get the event (formats.md: Withdrawal).</summary>
    private void DeliverWithdrawal(string purpose)
    {
        if (enrolment.Status == EnrolmentStatus.Ended)
            return;

        var values = new Dictionary<string, object?> { ["purpose"] = purpose };
        foreach (var instance in instances.Where(instance => instance.IsRunning).ToList())
        {
            if (instance.IsRunning && !EndSearchesUnder(instance, purpose))
                Hear(instance, BuiltInEvents.ConsentWithdrawn, values);
        }

        StartOn(BuiltInEvents.ConsentWithdrawn, values, reached: true);
    }

    private bool EndSearchesUnder(InstanceAtWork instance, string purpose)
    {
        var searches = instance.Stays
            .Where(stay => stay is Stay.Searching && instance.Plan.Steps[stay.Step].Definition is ReferStep refer && refer.Purpose == purpose)
            .ToList();
        foreach (var search in searches.Where(search => instance.Stays.Contains(search)))
        {
            if (instance.Plan.Steps[search.Step].Way(WayKind.Outcome, Outcomes.NoConsent) is { } way)
                Abandon(instance, search, way);
            else
                StickAt(instance, search, IncidentCodes.OutcomeUnmapped, "Sharing without consent leads nowhere.");
        }

        return searches.Count > 0;
    }
}
