using CareCircuits.Care.Circuits;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Moves;

namespace CareCircuits.Care.Moving;

/// <summary>Says what becomes of an enrolment that is moved: the same for the dry run and for the move itself.</summary>
public sealed class MoveJudging(IEnrolmentStore enrolments, CircuitLibrary circuits)
{
    private const int PageSize = 500;

    /// <summary>The decision that moves the enrolment, with the signal that tells of it, or the case that says why not.</summary>
    internal async Task<Judgement> JudgeAsync(
        MovePlan plan, LoadedEnrolment enrolment, MoveChoiceSet own, Situation situation, DateTimeOffset now, CancellationToken cancellation)
    {
        var state = enrolment.State;
        if (own.Leaves)
            return new Judgement(new MoveCase(enrolment.Key, state.Version, MoveAnswer.Stays, [new MovePoint(MovePointKind.LeftOut, "", "", [])]), null);

        var from = await circuits.FindAsync(plan.Network, plan.Circuit, state.Version, cancellation).ConfigureAwait(false);
        var to = await circuits.FindAsync(plan.Network, plan.Circuit, plan.To, cancellation).ConfigureAwait(false);
        IReadOnlyList<Happening> past = [];
        var choices = MoveChoices.None;
        if (Mover.Judge(to, state, past) is MoveVerdict.NeedsChoice needs)
        {
            // Only who must go on elsewhere is asked for what was done before, which costs reading the whole journal.
            if (needs.Steps.Count > 0)
            {
                past = await PastAsync(enrolment, cancellation).ConfigureAwait(false);
                needs = (MoveVerdict.NeedsChoice)Mover.Judge(to, state, past);
            }

            choices = plan.Choices.For(state, needs, own);
        }

        return Mover.Move(from, to, state, past, choices, situation, now) switch
        {
            Outcome<Decision>.Accepted(var decision) => new Judgement(
                new MoveCase(enrolment.Key, state.Version, MoveAnswer.Moves, []), new MoveDecision(to, decision, choices.In(state.Version, plan.To))),
            Outcome<Decision>.Refused { Reason: Refusal.CannotMove(var verdict) } => new Judgement(CaseOf(enrolment, verdict), null),
            Outcome<Decision>.Refused(var reason) => new Judgement(new MoveCase(enrolment.Key, state.Version, MoveAnswer.Stays, [], Code: reason.Code), null),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static MoveCase CaseOf(LoadedEnrolment enrolment, MoveVerdict verdict) => MoveCase.Of(
        enrolment.Key,
        enrolment.State.Version,
        enrolment.State.Running.SelectMany(instance => instance.Stays, (instance, stay) => (stay.Entry, instance.Workflow)).ToDictionary(stay => stay.Entry, stay => stay.Workflow),
        enrolment.State.Running.ToDictionary(instance => instance.Number, instance => instance.Workflow),
        verdict);

    private async Task<IReadOnlyList<Happening>> PastAsync(LoadedEnrolment enrolment, CancellationToken cancellation)
    {
        List<Happening> past = [];
        var read = 0;
        IReadOnlyList<JournalLine> page;
        do
        {
            page = await enrolments.JournalAsync(enrolment.Key, read, PageSize, cancellation).ConfigureAwait(false);
            past.AddRange(page.SelectMany(line => line.Happenings).OfType<Happening.StepLeft>());
            read += page.Count;
        }
        while (page.Count == PageSize);
        return past;
    }
}

/// <summary>What becomes of an enrolment, and the decision where it moves.</summary>
internal sealed record Judgement(MoveCase Case, MoveDecision? Moves);

/// <summary>A decision that moves an enrolment, by the version that it comes to.</summary>
internal sealed record MoveDecision(Circuit To, Decision Decision, Signal.Moved Signal);
