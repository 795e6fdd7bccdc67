using System.Runtime.CompilerServices;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Care.Access;

/// <summary>The roles that a consent for a purpose reaches: its recipients, and those who search under it.</summary>
internal static class PurposeRoles
{
    private static readonly ConditionalWeakTable<Circuit, Dictionary<string, HashSet<string>>> Known = [];

    /// <summary>Whether a consent for <paramref name="purpose"/> reaches one of these roles.</summary>
    public static bool Reaches(Circuit circuit, string purpose, IReadOnlyList<string> roles) =>
        Known.GetValue(circuit, Of).GetValueOrDefault(purpose) is { } reached && roles.Any(reached.Contains);

    private static Dictionary<string, HashSet<string>> Of(Circuit circuit)
    {
        var roles = circuit.Purposes.Values.ToDictionary(purpose => purpose.Id, purpose => purpose.Recipients.ToHashSet(StringComparer.Ordinal));
        foreach (var search in circuit.InOrder.SelectMany(workflow => workflow.Steps.Values).Select(step => step.Definition).OfType<ReferStep>())
        {
            if (search.Role is { } role && roles.TryGetValue(search.Purpose, out var reached))
                reached.Add(role);
        }

        return roles;
    }
}
