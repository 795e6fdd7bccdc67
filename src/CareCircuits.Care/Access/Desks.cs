using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CareCircuits.Care.Networks;

namespace CareCircuits.Care.Access;

/// <summary>Finds the desk of a staff member. It is asked on every page, so an answer is kept for as long as the directory stays what it is.</summary>
public sealed class Desks(IDirectory directory)
{
    /// <summary>By the directory as decisions see it, which is another object after every change.</summary>
    private readonly ConditionalWeakTable<Surroundings, ConcurrentDictionary<string, Desk?>> known = [];

    /// <summary>Their desk; null where the network has no such staff member.</summary>
    public async Task<Desk?> FindAsync(Guid network, string staff, CancellationToken cancellation)
    {
        var surroundings = await directory.SurroundingsAsync(network, cancellation).ConfigureAwait(false);
        var desks = known.GetValue(surroundings, _ => new());
        if (desks.TryGetValue(staff, out var desk))
            return desk;

        // Only those who are known are kept: what is asked for may be anything.
        desk = await MakeAsync(network, staff, surroundings, cancellation).ConfigureAwait(false);
        return desk is null ? null : desks.GetOrAdd(staff, desk);
    }

    private async Task<Desk?> MakeAsync(Guid network, string staff, Surroundings surroundings, CancellationToken cancellation)
    {
        if (await directory.StaffMemberAsync(network, staff, cancellation).ConfigureAwait(false) is not { } member)
            return null;

        List<StaffMember> away = [];
        foreach (var id in surroundings.Staff.Where(other => other.Absent && other.Id != staff).Select(other => other.Id))
        {
            if (await directory.StaffMemberAsync(network, id, cancellation).ConfigureAwait(false) is { Absent: true } colleague)
                away.Add(colleague);
        }

        var service = await directory.ServiceAsync(network, member.Service, cancellation).ConfigureAwait(false);
        return new Desk(network, member, service, StandsInFor(staff, away));
    }

    /// <summary>Those who named them, and those who named these: nobody is without someone because their substitute went away, too.</summary>
    internal static IReadOnlyList<StaffMember> StandsInFor(string staff, IReadOnlyList<StaffMember> away)
    {
        List<StaffMember> found = [];
        var next = new Queue<string>([staff]);
        while (next.TryDequeue(out var substitute))
        {
            foreach (var colleague in away.Where(colleague => colleague.Substitute == substitute && colleague.Id != staff && !found.Contains(colleague)))
            {
                found.Add(colleague);
                next.Enqueue(colleague.Id);
            }
        }

        return found;
    }
}
