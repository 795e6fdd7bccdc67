using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Decisions;

/// <summary>Telling: what is shared under a consent, and messages.</summary>
internal sealed partial class Turn
{
    private Way? Share(Here here, StepPlan plan, ShareStep step)
    {
        if (PartyOf(step.With, here.Instance) is not { } with)
            return Stuck(here, IncidentCodes.RecipientUnknown, $"{step.With} has no value.");

        if (!enrolment.Consents.Contains(step.Purpose) || !MayReceive(with, step.Purpose))
            return WayOr(here, plan, WayKind.Outcome, Outcomes.NoConsent, IncidentCodes.OutcomeUnmapped, "Sharing without consent leads nowhere.");

        Note(new Happening.Shared(here.Entry, here.Step, with, step.Purpose, step.Content));
        return WayOr(here, plan, WayKind.Outcome, Outcomes.Shared, IncidentCodes.OutcomeUnmapped, "What was shared leads nowhere.");
    }

    /// <summary>A consent reaches only recipients who hold one of the purpose's roles.</summary>
    private bool MayReceive(Party party, string purpose)
    {
        var recipients = circuit.Purposes.GetValueOrDefault(purpose)?.Recipients ?? [];
        return party.Kind switch
        {
            PartyKind.Role => recipients.Contains(party.Id),
            PartyKind.Service => situation.Services.FirstOrDefault(service => service.Facts.Id == party.Id)?.Roles.Any(recipients.Contains) ?? false,
            PartyKind.Staff => situation.Staff.FirstOrDefault(staff => staff.Id == party.Id)?.Roles.Any(recipients.Contains) ?? false,
            _ => true,
        };
    }

    private Way? Notify(Here here, StepPlan plan, NotifyStep step)
    {
        if (PartyOf(step.To, here.Instance) is not { } to)
            return Stuck(here, IncidentCodes.RecipientUnknown, $"{step.To} has no value.");

        Note(new Happening.Notified(here.Entry, here.Step, to, step.Channel));
        return plan.Way(WayKind.Next);
    }
}
