using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Care.Studio;
using CareCircuits.Care.Time;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Moving;

/// <summary>
/// Moves people to another version of their circuit, for coordinators: one plans, chooses and asks, a second one agrees. It opens no file;
/// names stand only beside those whose file is open to the desk anyway.
/// </summary>
public sealed class MovePlanning(
    IMoves moves, ICircuitStore published, IPublishingRules rules, IDirectory directory, IEnrolmentStore enrolments, MoveJudging judging, IFiles files, FileDoor door, CareClock clock)
{
    /// <summary>Begins a move; everyone concerned is looked at in the background.</summary>
    public async Task<Outcome<MovePlan>> PlanAsync(Desk desk, string circuit, IReadOnlyList<int> from, int to, CancellationToken cancellation)
    {
        if (!desk.Holds(NetworkRoles.Coordinator))
            return new RoleNeeded(NetworkRoles.Coordinator);
        var versions = (await published.ListAsync(desk.Network, cancellation).ConfigureAwait(false)).Where(version => version.Id == circuit).Select(version => version.Version).ToList();
        if (!versions.Contains(to))
            return new MoveVersionUnknown(to);
        if (from.Count == 0 || from.Any(version => version >= to || !versions.Contains(version)))
            return new MoveVersionUnknown(from.FirstOrDefault(version => version >= to || !versions.Contains(version)));

        var plan = new MovePlan
        {
            Network = desk.Network,
            Id = Guid.CreateVersion7(clock.Now),
            Circuit = circuit,
            From = [.. from.Distinct().Order()],
            To = to,
            PlannedBy = desk.Member.Id,
            PlannedAt = clock.Now,
        };
        plan = plan with { Total = await TotalAsync(plan, cancellation).ConfigureAwait(false) };
        return await moves.AddAsync(plan, cancellation).ConfigureAwait(false) ? plan : new MoveUnderWay(circuit);
    }

    /// <summary>Chooses for everyone, and looks at everyone again. Who had asked for the move must ask again.</summary>
    public Task<Outcome<MovePlan>> ChooseAsync(Desk desk, Guid plan, MoveChoiceSet choices, CancellationToken cancellation) =>
        ChangeAsync(desk, plan, [MovePhase.Judging, MovePhase.Judged, MovePhase.Asked],
            async before => before.Again(choices, await TotalAsync(before, cancellation).ConfigureAwait(false)), cancellation);

    /// <summary>Chooses for one enrolment, which goes before what was chosen for everyone.</summary>
    public async Task<Outcome<MovePlan>> ChooseAsync(Desk desk, Guid plan, Guid enrolment, MoveChoiceSet own, CancellationToken cancellation)
    {
        var changed = await ChangeAsync(desk, plan, [MovePhase.Judged, MovePhase.Asked],
            before => Task.FromResult<Outcome<MovePlan>>(before with { Phase = MovePhase.Judged, AskedBy = null }), cancellation).ConfigureAwait(false);
        if (changed is not Outcome<MovePlan>.Accepted(var now))
            return changed;

        var key = new EnrolmentKey(desk.Network, enrolment);
        if (!await moves.ChooseAsync(key, plan, own, cancellation).ConfigureAwait(false) || await enrolments.LoadAsync(key, cancellation).ConfigureAwait(false) is not { } loaded)
            return new Refusal.EnrolmentUnknown(enrolment);
        var situation = Situations.Of(loaded, await directory.SurroundingsAsync(desk.Network, cancellation).ConfigureAwait(false));
        var judged = await judging.JudgeAsync(now, loaded, own, situation, clock.Now, cancellation).ConfigureAwait(false);
        await moves.SaveCasesAsync(now, [judged.Case], cancellation).ConfigureAwait(false);
        return now;
    }

    /// <summary>Asks for the move; where the network does not demand four eyes, it begins.</summary>
    public Task<Outcome<MovePlan>> AskAsync(Desk desk, Guid plan, CancellationToken cancellation) =>
        ChangeAsync(desk, plan, [MovePhase.Judged], async before =>
        {
            if (!(await moves.CountsAsync(desk.Network, plan, cancellation).ConfigureAwait(false)).Any(count => count.Answer == MoveAnswer.Moves))
                return new NobodyMoves();
            var asked = before with { Phase = MovePhase.Asked, AskedBy = desk.Member.Id };
            return await DemandsFourEyesAsync(desk, cancellation).ConfigureAwait(false) ? asked : Approved(asked, desk);
        }, cancellation);

    /// <summary>Agrees to a move that another coordinator asked for; it begins.</summary>
    public Task<Outcome<MovePlan>> ApproveAsync(Desk desk, Guid plan, CancellationToken cancellation) =>
        ChangeAsync(desk, plan, [MovePhase.Asked], async before =>
            before.AskedBy == desk.Member.Id && await DemandsFourEyesAsync(desk, cancellation).ConfigureAwait(false) ? new OwnApproval() : Approved(before, desk), cancellation);

    /// <summary>Gives a move up before anyone was moved: who planned it, or who was to agree.</summary>
    public Task<Outcome<MovePlan>> DropAsync(Desk desk, Guid plan, CancellationToken cancellation) =>
        ChangeAsync(desk, plan, [MovePhase.Judging, MovePhase.Judged, MovePhase.Asked],
            before => Task.FromResult<Outcome<MovePlan>>(before with { Phase = MovePhase.Dropped }), cancellation);

    /// <summary>Takes the move back for everyone for whom nothing has gone on since; also in the middle of it.</summary>
    public Task<Outcome<MovePlan>> UndoAsync(Desk desk, Guid plan, CancellationToken cancellation) =>
        ChangeAsync(desk, plan, [MovePhase.Moving, MovePhase.Moved],
            before => Task.FromResult<Outcome<MovePlan>>(before with { Phase = MovePhase.GoingBack, UndoneBy = desk.Member.Id }), cancellation);

    /// <summary>One move.</summary>
    public async Task<Outcome<MovePlan>> FindAsync(Desk desk, Guid plan, CancellationToken cancellation) =>
        !desk.Holds(NetworkRoles.Coordinator) ? new RoleNeeded(NetworkRoles.Coordinator)
        : await moves.FindAsync(desk.Network, plan, cancellation).ConfigureAwait(false) is { } found ? found
        : new MoveUnknown(plan);

    /// <summary>The moves of a circuit, youngest first; none for those who do not coordinate.</summary>
    public async Task<IReadOnlyList<MovePlan>> ListAsync(Desk desk, string circuit, int skip, int most, CancellationToken cancellation) =>
        desk.Holds(NetworkRoles.Coordinator) ? await moves.ListAsync(desk.Network, circuit, skip, most, cancellation).ConfigureAwait(false) : [];

    /// <summary>How many enrolments that have not ended are in each version of a circuit.</summary>
    public Task<IReadOnlyDictionary<int, int>> PeopleAsync(Desk desk, string circuit, CancellationToken cancellation) =>
        moves.CountByVersionAsync(desk.Network, circuit, cancellation);

    /// <summary>How many cases there are of each kind.</summary>
    public async Task<IReadOnlyList<MoveCount>> CountsAsync(Desk desk, Guid plan, CancellationToken cancellation) =>
        desk.Holds(NetworkRoles.Coordinator) ? await moves.CountsAsync(desk.Network, plan, cancellation).ConfigureAwait(false) : [];

    /// <summary>A page of cases: numbers, and the person only as far as the desk may see them.</summary>
    public async Task<IReadOnlyList<MoveCaseLine>> CasesAsync(Desk desk, Guid plan, MoveFilter filter, Guid? after, int most, CancellationToken cancellation)
    {
        if (!desk.Holds(NetworkRoles.Coordinator))
            return [];
        var cases = await moves.CasesAsync(desk.Network, plan, filter, after, most, cancellation).ConfigureAwait(false);
        var own = await moves.ChosenAsync(desk.Network, plan, [.. cases.Select(one => one.Enrolment.Enrolment)], cancellation).ConfigureAwait(false);
        var seen = await CaseFaces.OfAsync(files, door, desk, [.. cases.Select(one => one.Enrolment)], cancellation).ConfigureAwait(false);
        return
        [
            .. cases.Select(one =>
            {
                var (reach, person) = seen.GetValueOrDefault(one.Enrolment.Enrolment);
                return new MoveCaseLine(one, reach, person, reach == FileReach.File ? own.GetValueOrDefault(one.Enrolment.Enrolment, MoveChoiceSet.None) : MoveChoiceSet.None);
            }),
        ];
    }

    private MovePlan Approved(MovePlan plan, Desk desk) => plan with { Phase = MovePhase.Moving, ApprovedBy = desk.Member.Id, ApprovedAt = clock.Now };

    private async Task<bool> DemandsFourEyesAsync(Desk desk, CancellationToken cancellation) =>
        (await rules.FindAsync(desk.Network, cancellation).ConfigureAwait(false)).SecondCoordinator;

    private async Task<int> TotalAsync(MovePlan plan, CancellationToken cancellation)
    {
        var counts = await moves.CountByVersionAsync(plan.Network, plan.Circuit, cancellation).ConfigureAwait(false);
        return plan.From.Sum(version => counts.GetValueOrDefault(version));
    }

    private async Task<Outcome<MovePlan>> ChangeAsync(
        Desk desk, Guid id, MovePhase[] when, Func<MovePlan, Task<Outcome<MovePlan>>> change, CancellationToken cancellation)
    {
        var found = await FindAsync(desk, id, cancellation).ConfigureAwait(false);
        if (found is not Outcome<MovePlan>.Accepted(var before))
            return found;
        if (!when.Contains(before.Phase))
            return new MoveNotNow(before.Phase);
        var changed = await change(before).ConfigureAwait(false);
        if (changed is not Outcome<MovePlan>.Accepted(var after))
            return changed;
        return await moves.SaveAsync(after, cancellation).ConfigureAwait(false) ? after with { Revision = after.Revision + 1 } : new MoveChanged(id);
    }
}
