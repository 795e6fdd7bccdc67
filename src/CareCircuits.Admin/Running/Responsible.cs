using System.Collections.Immutable;
using CareCircuits.Care.Access;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Admin.Running;

/// <summary>Who has the person now. Nobody is without someone: where no one does anything and no one searches, it is those who coordinate.</summary>
internal static class Responsible
{
    public static ImmutableArray<Party> For(RunLine line, WorkflowPlan plan)
    {
        var doing = line.Stays.OfType<Stay.Doing>().Select(task => line.Claims.GetValueOrDefault(task.Entry) is { } staff ? new Party(PartyKind.Staff, staff) : task.Owner);
        if (doing.Distinct().ToImmutableArray() is { Length: > 0 } parties)
            return parties;

        var searching = line.Stays.OfType<Stay.Searching>()
            .Select(search => plan.Steps[search.Step].Definition switch { ReferStep refer => refer.Role, AssignStep assign => assign.Role, _ => null })
            .OfType<string>().Distinct().Select(Party.Role).ToImmutableArray();
        return searching.Length > 0 ? searching : [Party.Role(NetworkRoles.Coordinator)];
    }
}
