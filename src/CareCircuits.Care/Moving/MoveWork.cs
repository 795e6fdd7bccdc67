using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Care.Time;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Moves;

namespace CareCircuits.Care.Moving;

/// <summary>
/// Does the work on moves in the background, a little at a time. How far each enrolment has come stands in its case, which changes in the
/// transaction that moves the enrolment: whoever dies in the middle leaves nothing half done, and another one goes on.
/// </summary>
public sealed class MoveWork(
    IMoves moves, MoveJudging judging, IEnrolmentStore enrolments, CircuitRunner runner, CircuitLibrary circuits, IDirectory directory, CareClock clock)
{
    private const int Batch = 100;
    private const int AtOnce = 16;

    /// <summary>How long a claim holds: longer than a batch takes, shorter than a person would wait when a host dies.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);

    /// <summary>Does one batch of one move; false where there is nothing to do.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        if (await moves.ClaimAsync(clock.Now, Lease, cancellation).ConfigureAwait(false) is not { } plan)
            return false;

        var after = plan.Phase switch
        {
            MovePhase.Judging => await JudgeSomeAsync(plan, cancellation).ConfigureAwait(false),
            MovePhase.Moving => await EachAsync(plan, new MoveFilter(MoveAnswer.Moves, MoveCaseState.Waiting), MovePhase.Moved, MoveAsync, cancellation).ConfigureAwait(false),
            MovePhase.GoingBack => await EachAsync(plan, new MoveFilter(State: MoveCaseState.Moved), MovePhase.Back, BackAsync, cancellation).ConfigureAwait(false),
            _ => plan,
        };

        // Where someone changed the move meanwhile, their word counts; what was done on single cases stands.
        await moves.SaveAsync(after, cancellation).ConfigureAwait(false);
        return true;
    }

    private async Task<MovePlan> JudgeSomeAsync(MovePlan plan, CancellationToken cancellation)
    {
        var page = await moves.AffectedAsync(plan.Network, plan.Circuit, plan.From, plan.Cursor, Batch, cancellation).ConfigureAwait(false);
        var own = await moves.ChosenAsync(plan.Network, plan.Id, [.. page.Select(one => one.Enrolment)], cancellation).ConfigureAwait(false);
        var surroundings = await directory.SurroundingsAsync(plan.Network, cancellation).ConfigureAwait(false);
        var cases = new MoveCase?[page.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, page.Count), Options(cancellation), async (place, stop) =>
        {
            var key = new EnrolmentKey(plan.Network, page[place].Enrolment);
            if (await enrolments.LoadAsync(key, stop).ConfigureAwait(false) is { } loaded)
            {
                var chosen = own.GetValueOrDefault(key.Enrolment, MoveChoiceSet.None);
                cases[place] = (await judging.JudgeAsync(plan, loaded, chosen, Situations.Of(loaded, surroundings), clock.Now, stop).ConfigureAwait(false)).Case;
            }
        }).ConfigureAwait(false);
        await moves.SaveCasesAsync(plan, [.. cases.OfType<MoveCase>()], cancellation).ConfigureAwait(false);

        if (page.Count == Batch)
            return plan with { Cursor = page[^1].Enrolment, Done = plan.Done + page.Count };
        await moves.RemoveOlderRoundsAsync(plan, cancellation).ConfigureAwait(false);
        return plan with { Cursor = null, Done = plan.Done + page.Count, Phase = MovePhase.Judged };
    }

    private async Task<MovePlan> EachAsync(
        MovePlan plan, MoveFilter filter, MovePhase done, Func<MovePlan, MoveCase, MoveChoiceSet, CancellationToken, Task> work, CancellationToken cancellation)
    {
        var page = await moves.CasesAsync(plan.Network, plan.Id, filter, after: null, Batch, cancellation).ConfigureAwait(false);
        var own = await moves.ChosenAsync(plan.Network, plan.Id, [.. page.Select(one => one.Enrolment.Enrolment)], cancellation).ConfigureAwait(false);
        await Parallel.ForEachAsync(page, Options(cancellation), async (one, stop) =>
            await work(plan, one, own.GetValueOrDefault(one.Enrolment.Enrolment, MoveChoiceSet.None), stop).ConfigureAwait(false)).ConfigureAwait(false);
        return page.Count == 0 ? plan with { Phase = done } : plan;
    }

    private async Task MoveAsync(MovePlan plan, MoveCase one, MoveChoiceSet own, CancellationToken cancellation)
    {
        var now = one;
        var outcome = await runner.TurnAsync(one.Enrolment, Actor.Staff(plan.ApprovedBy!), nameof(Signal.Moved), async (before, situation, at) =>
        {
            if (before.State.Version != one.Version)
                return new MovedElsewhere(before.State.Version);
            var judged = await judging.JudgeAsync(plan, before, own, situation, at, cancellation).ConfigureAwait(false);
            now = judged.Case;
            return judged.Moves is { } moves
                ? new Turned(moves.To, moves.Decision, moves.Signal, new MoveMark(plan.Id, MoveCaseState.Waiting, MoveCaseState.Moved, before.State))
                : new MovedElsewhere(before.State.Version);
        }, cancellation).ConfigureAwait(false);
        if (outcome is Outcome<Sent>.Refused(var reason))
            await moves.MarkAsync(plan, one, now with { State = MoveCaseState.Stayed, Code = now.Answer == MoveAnswer.Moves ? reason.Code : now.Code }, cancellation).ConfigureAwait(false);
    }

    private async Task BackAsync(MovePlan plan, MoveCase one, MoveChoiceSet own, CancellationToken cancellation)
    {
        var outcome = await runner.TurnAsync(one.Enrolment, Actor.Staff(plan.UndoneBy!), nameof(Signal.MovedBack), async (now, situation, at) =>
        {
            if (now.LastEntry != one.Entry || await moves.BeforeAsync(one.Enrolment, plan.Id, cancellation).ConfigureAwait(false) is not { } before)
                return new Refusal.MovedOn();
            var from = await circuits.FindAsync(plan.Network, plan.Circuit, plan.To, cancellation).ConfigureAwait(false);
            var to = await circuits.FindAsync(plan.Network, plan.Circuit, one.Version, cancellation).ConfigureAwait(false);
            return Mover.Back(from, to, now.State, before, situation, at) switch
            {
                Outcome<Decision>.Accepted(var decision) => new Turned(
                    to, decision, new Signal.MovedBack(plan.To, one.Version), new MoveMark(plan.Id, MoveCaseState.Moved, MoveCaseState.Back, null)),
                Outcome<Decision>.Refused(var reason) => reason,
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }, cancellation).ConfigureAwait(false);
        if (outcome is Outcome<Sent>.Refused(var refusal))
            await moves.MarkAsync(plan, one, one with { State = MoveCaseState.MovedOn, Code = refusal.Code }, cancellation).ConfigureAwait(false);
    }

    private static ParallelOptions Options(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
}
