using System.Collections.Immutable;
using System.Globalization;
using CareCircuits.Care.Access;
using CareCircuits.Care.Outbox;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Care.Running;

/// <summary>What is to be told to whom because of what happened.</summary>
internal static class Messages
{
    /// <summary>The messages of one decision. <paramref name="number"/> is that of its journal entry: with it each message has its own key.</summary>
    public static ImmutableArray<OutboxMessage> Of(IReadOnlyList<Happening> happenings, int number)
    {
        var workflows = happenings.OfType<Happening.StepEntered>().ToDictionary(entered => entered.Entry, entered => entered.Workflow);
        return
        [
            .. happenings.Select(Told).OfType<(Party To, MessageKind Kind, bool ByMail, int Entry, string Step)>().Select((told, place) => new OutboxMessage(
                string.Create(CultureInfo.InvariantCulture, $"{number}-{place}"),
                told.To, told.Kind, told.ByMail, workflows.GetValueOrDefault(told.Entry, ""), told.Entry, told.Step)),
        ];
    }

    private static (Party To, MessageKind Kind, bool ByMail, int Entry, string Step)? Told(Happening happening) => happening switch
    {
        Happening.Reminded reminded => (reminded.To, MessageKind.Reminder, false, reminded.Entry, reminded.Step),
        Happening.Escalated escalated => (escalated.To, MessageKind.Escalation, true, escalated.Entry, escalated.Step),
        Happening.ReferralChanged { State: ReferralState.Sent } asked => (asked.To, MessageKind.Asked, true, asked.Entry, asked.Step),
        Happening.ReferralChanged { State: ReferralState.Cancelled or ReferralState.Expired } back =>
            (back.To, MessageKind.QuestionTakenBack, false, back.Entry, back.Step),
        Happening.WorkCancelled cancelled => (cancelled.Owner, MessageKind.WorkTakenBack, false, cancelled.Entry, cancelled.Step),
        Happening.Shared shared => (shared.With, MessageKind.Shared, false, shared.Entry, shared.Step),
        Happening.Notified notified => (notified.To, MessageKind.Notice, notified.Channel == Channel.Email, notified.Entry, notified.Step),
        Happening.IncidentRaised raised => (Party.Role(NetworkRoles.Coordinator), MessageKind.Incident, true, raised.Entry, raised.Step),
        _ => null,
    };
}
