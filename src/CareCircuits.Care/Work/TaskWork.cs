using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Work;

/// <summary>Somebody else took the task on. Only they do it, or who stands in for them.</summary>
public sealed record TaskClaimed(string By) : Refusal("task.claimed");

/// <summary>The task cannot be handed over to that staff member, and why: unknown, away, or not one of those whose work it could be.</summary>
public sealed record ReceiverRefused(string Staff, string Why) : Refusal(Why)
{
    /// <summary>The network has nobody by that id.</summary>
    public const string Unknown = "staff.unknown";

    /// <summary>They are away.</summary>
    public const string Away = "staff.away";

    /// <summary>They neither hold the role, nor work for the service, nor share either with the one whose task it is.</summary>
    public const string Unsuitable = "staff.unsuitable";
}

/// <summary>What a staff member does with tasks: take them on, give them back, hand them over, do them.</summary>
public sealed class TaskWork(IWork work, IDirectory directory, EnrolmentSignals signals, CircuitRunner runner, ChangeFeed changes)
{
    /// <summary>Takes a task on.</summary>
    public async Task<Outcome<OpenTask>> ClaimAsync(Desk desk, EnrolmentKey key, int entry, CancellationToken cancellation) =>
        await FindAsync(desk, key, entry, cancellation).ConfigureAwait(false) switch
        {
            Outcome<OpenTask>.Accepted(var task) => await PassAsync(task, desk.Member.Id, cancellation).ConfigureAwait(false),
            var refused => refused,
        };

    /// <summary>Gives a task back to those whose work it is.</summary>
    public async Task<Outcome<OpenTask>> GiveBackAsync(Desk desk, EnrolmentKey key, int entry, CancellationToken cancellation) =>
        await FindAsync(desk, key, entry, cancellation).ConfigureAwait(false) switch
        {
            Outcome<OpenTask>.Accepted(var task) => await PassAsync(task, null, cancellation).ConfigureAwait(false),
            var refused => refused,
        };

    /// <summary>Hands a task over to someone whose work it could be: only they do it from then on, and are reminded of it.</summary>
    public async Task<Outcome<OpenTask>> HandOverAsync(Desk desk, EnrolmentKey key, int entry, string toStaff, CancellationToken cancellation)
    {
        var found = await FindAsync(desk, key, entry, cancellation).ConfigureAwait(false);
        if (found is not Outcome<OpenTask>.Accepted(var task))
            return found;

        var receiver = await directory.StaffMemberAsync(key.Network, toStaff, cancellation).ConfigureAwait(false);
        var owner = task.Owner.Kind == PartyKind.Staff ? await directory.StaffMemberAsync(key.Network, task.Owner.Id, cancellation).ConfigureAwait(false) : null;
        if (WhyNot(task.Owner, owner, receiver) is { } why)
            return new ReceiverRefused(toStaff, why);
        return await PassAsync(task, toStaff, cancellation).ConfigureAwait(false);
    }

    /// <summary>Those to whom a task can be handed over, in the order of their ids, from after <paramref name="after"/> on.</summary>
    public async Task<IReadOnlyList<StaffMember>> ReceiversAsync(Desk desk, OpenTask task, string? after, int most, CancellationToken cancellation)
    {
        var owner = task.Owner.Kind == PartyKind.Staff ? await directory.StaffMemberAsync(desk.Network, task.Owner.Id, cancellation).ConfigureAwait(false) : null;
        var staff = await directory.StaffAsync(desk.Network, after, most, cancellation).ConfigureAwait(false);
        return [.. staff.Where(receiver => receiver.Id != task.ClaimedBy && WhyNot(task.Owner, owner, receiver) is null)];
    }

    /// <summary>Does a task.</summary>
    public async Task<Outcome<Sent>> CompleteAsync(
        Desk desk, EnrolmentKey key, int entry, string outcome, IReadOnlyDictionary<string, object?> form, string? idempotencyKey, CancellationToken cancellation)
    {
        var sender = EnrolmentSignals.SenderKey(desk, key, idempotencyKey);
        if (sender is not null && await signals.WasSentAsync(key, sender, cancellation).ConfigureAwait(false) is { } again)
            return again;

        return await FindAsync(desk, key, entry, cancellation).ConfigureAwait(false) is Outcome<OpenTask>.Refused(var reason)
            ? reason
            : await runner.SendAsync(key, new Signal.Completed(entry, outcome, form), desk.Actor, sender, cancellation).ConfigureAwait(false);
    }

    /// <summary>A task that is on the desk. What is not is to it as if it were not open.</summary>
    public async Task<Outcome<OpenTask>> FindAsync(Desk desk, EnrolmentKey key, int entry, CancellationToken cancellation)
    {
        if (key.Network != desk.Network || await work.TaskAsync(key, entry, cancellation).ConfigureAwait(false) is not { } task)
            return new Refusal.NotOpen(entry);
        if (task.ClaimedBy is not { } claimedBy)
            return desk.Has(task.Owner) ? task : new Refusal.NotOpen(entry);
        if (desk.ActsFor(claimedBy))
            return task;
        return desk.Has(task.Owner) ? new TaskClaimed(claimedBy) : new Refusal.NotOpen(entry);
    }

    /// <summary>Why a task of <paramref name="owner"/> cannot be handed over to someone; null where it can.</summary>
    internal static string? WhyNot(Party owner, StaffMember? owningStaff, StaffMember? receiver) => receiver switch
    {
        null => ReceiverRefused.Unknown,
        { Absent: true } => ReceiverRefused.Away,
        _ => owner.Kind switch
        {
            PartyKind.Role => receiver.Roles.Contains(owner.Id),
            PartyKind.Service => receiver.Service == owner.Id,
            PartyKind.Staff => receiver.Id == owner.Id
                || (owningStaff is not null && (receiver.Service == owningStaff.Service || receiver.Roles.Intersect(owningStaff.Roles).Any())),
            PartyKind.Person => false,
        }
            ? null
            : ReceiverRefused.Unsuitable,
    };

    private async Task<Outcome<OpenTask>> PassAsync(OpenTask task, string? to, CancellationToken cancellation)
    {
        if (!await work.HandOverAsync(task.Enrolment, task.Entry, task.ClaimedBy, to, cancellation).ConfigureAwait(false))
        {
            var now = await work.TaskAsync(task.Enrolment, task.Entry, cancellation).ConfigureAwait(false);
            return now?.ClaimedBy is { } other ? new TaskClaimed(other) : new Refusal.NotOpen(task.Entry);
        }

        changes.Tell(new Change(task.Enrolment, task.Person));
        return task with { ClaimedBy = to };
    }
}
