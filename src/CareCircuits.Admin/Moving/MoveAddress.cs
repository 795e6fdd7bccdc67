using System.Globalization;

namespace CareCircuits.Admin.Moving;

/// <summary>Where the pages are that have to do with another version: comparing, moving people over, replaying the past.</summary>
public static class MoveAddress
{
    /// <summary>Two versions side by side; those that are in use last where none are named.</summary>
    public static string Compare(string circuit, int? from, int? to, string? workflow = null) =>
        $"/circuits/{Uri.EscapeDataString(circuit)}/compare{Query(("from", Text(from)), ("to", Text(to)), ("workflow", workflow))}";

    /// <summary>Moving people over; a certain move where one is named.</summary>
    public static string Move(string circuit, Guid? plan) => $"/circuits/{Uri.EscapeDataString(circuit)}/move{Query(("plan", plan?.ToString()))}";

    /// <summary>The past replayed against a version.</summary>
    public static string Replay(string circuit, int? to) => $"/circuits/{Uri.EscapeDataString(circuit)}/replay{Query(("to", Text(to)))}";

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Query(params (string Name, string? Value)[] parts)
    {
        var given = parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
        return given.Count == 0 ? "" : "?" + string.Join('&', given);
    }
}
