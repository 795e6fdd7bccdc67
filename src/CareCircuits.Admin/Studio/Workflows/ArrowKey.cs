using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Admin.Studio.Workflows;

/// <summary>Arrows of a workflow as the browser names them: one text for the arrows that are drawn as one line.</summary>
public static class ArrowKey
{
    /// <summary>The name of these arrows.</summary>
    public static string Of(params IEnumerable<ArrowPlace> places) => string.Join(',', places.Select(One));

    /// <summary>The arrows of that name; none where it is no name of arrows.</summary>
    public static IReadOnlyList<ArrowPlace> Read(string key)
    {
        List<ArrowPlace> places = [];
        foreach (var part in key.Split(',').Select(one => one.Split('|')))
        {
            if (part.Length != 5 || !Enum.TryParse<WayKind>(part[0], out var kind) || !Enum.IsDefined(kind))
                return [];
            places.Add(new ArrowPlace(Text(part[1]), kind, Text(part[2]) ?? "", Text(part[3]), Text(part[4])));
        }

        return places;
    }

    private static string One(ArrowPlace place) =>
        string.Join('|', new[] { place.Kind.ToString(), place.Step, place.Name, place.Parallel, place.Branch }.Select(part => Uri.EscapeDataString(part ?? "")));

    private static string? Text(string part) => part.Length == 0 ? null : Uri.UnescapeDataString(part);
}
