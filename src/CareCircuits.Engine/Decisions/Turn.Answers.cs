using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Decisions;

/// <summary>Answers of those who were asked, and of the person: yes ends a search, no leads to the next.</summary>
internal sealed partial class Turn
{
    private Refusal? TakeAnswer(Signal.Answered signal)
    {
        if (Find(signal.Entry) is not { Instance: var instance, Stay: Stay.Searching search })
            return new Refusal.NotOpen(signal.Entry);

        if (signal.By == Party.Person.Id && signal.Reply == Reply.Declined)
        {
            Conclude(instance, search, Outcomes.DeclinedByPerson);
            return null;
        }

        var index = search.Candidates.IndexOf(search.Candidates.FirstOrDefault(candidate => candidate.Id == signal.By));
        if (index < 0 || !search.Candidates[index].IsOpen)
            return new Refusal.AnswerNotExpected(search.Step, signal.By);

        switch (signal.Reply)
        {
            case Reply.Received:
                instance.Replace(search, Said(instance, search, index, ReferralState.Received, null));
                break;
            case Reply.Declined:
                NextAfter(instance, search, Said(instance, search, index, ReferralState.Declined, signal.Reason));
                break;
            case Reply.Accepted:
                TakeAcceptance(instance, search, index);
                break;
        }

        return null;
    }

    private void TakeAcceptance(InstanceAtWork instance, Stay.Searching search, int index)
    {
        var accepted = Said(instance, search, index, ReferralState.Accepted, null);
        instance.Replace(search, accepted);
        var (into, outcome) = instance.Plan.Steps[search.Step].Definition switch
        {
            ReferStep refer => (refer.Into, Outcomes.Accepted),
            AssignStep assign => (assign.Into, Outcomes.Assigned),
            _ => (null, Outcomes.None),
        };
        if (DataReference.NameOf(into) is { } name && Fill(instance, name, search.Candidates[index].Id) is { } problem)
            StickAt(instance, accepted, IncidentCodes.DataInvalid, problem);
        else
            Conclude(instance, accepted, outcome);
    }

    /// <summary>After a no: the next candidate where they are asked one by one, nothing found where nobody is left.</summary>
    private void NextAfter(InstanceAtWork instance, Stay.Searching before, Stay.Searching search)
    {
        instance.Replace(before, search);
        if (search.Candidates.Any(candidate => candidate.IsOpen))
            return;

        var next = search.Candidates.IndexOf(search.Candidates.FirstOrDefault(candidate => candidate.State == ReferralState.Listed));
        if (next < 0)
            Conclude(instance, search, Outcomes.None);
        else
            instance.Replace(search, Ask(instance, search, next, AnswerWithin(instance, search)));
    }

    private static TimeLimit? AnswerWithin(InstanceAtWork instance, Stay.Searching search) =>
        instance.Plan.Steps[search.Step].Definition switch
        {
            ReferStep refer => refer.AnswerWithin,
            AssignStep assign => assign.AnswerWithin,
            _ => null,
        };

    private void Conclude(InstanceAtWork instance, Stay.Searching search, string outcome)
    {
        if (instance.Plan.Steps[search.Step].Way(WayKind.Outcome, outcome) is { } way)
            Abandon(instance, search, way);
        else
            StickAt(instance, search, IncidentCodes.OutcomeUnmapped, $"The outcome {outcome} leads nowhere.");
    }
}
