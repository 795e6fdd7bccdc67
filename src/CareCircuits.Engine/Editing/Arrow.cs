using System.Globalization;
using System.Text.Json.Nodes;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Editing;

/// <summary>One arrow as it stands in a document: the member that holds its target. <paramref name="Step"/> is null for a start and for what the workflow handles.</summary>
internal sealed record Arrow(JsonObject Holder, string Member, string? Step, WayKind Kind, string Name, string Target)
{
    // The way that things usually go, first.
    private static readonly string[] Usual = [Outcomes.Accepted, Outcomes.Assigned, Outcomes.Shared];
    private static readonly string[] Unusual = [Outcomes.Declined, Outcomes.DeclinedByPerson, Outcomes.NoConsent, Outcomes.None, Targets.Stopped];

    /// <summary>Lets it lead elsewhere.</summary>
    public void LeadTo(string target) => Holder[Member] = target;

    /// <summary>Every way out of a step, in the order in which the engine counts them.</summary>
    public static IReadOnlyList<Arrow> OutOf(JsonObject step)
    {
        var id = step.Text("id");
        return
        [
            .. OfMap(step, "outcomes", id, WayKind.Outcome),
            .. OfMap(step, "events", id, WayKind.Event),
            .. step["when"].Objects().SelectMany((condition, number) => One(condition, "next", id, WayKind.When, number.ToString(CultureInfo.InvariantCulture))),
            .. One(step, "otherwise", id, WayKind.Otherwise),
            .. One(step, "unknown", id, WayKind.Unknown),
            .. One(step, "next", id, WayKind.Next),
            .. One(step, "timeout", id, WayKind.Timeout),
            .. step["overdue"] is JsonObject overdue ? One(overdue, "next", id, WayKind.Overdue) : [],
            .. OfMap(step, "on", id, WayKind.On),
        ];
    }

    /// <summary>Where a step leads when all goes as hoped; null where it leads nowhere else.</summary>
    public static Arrow? MainOf(JsonObject step) => ByRank(step).FirstOrDefault();

    /// <summary>Every way to another step, the usual ones first.</summary>
    public static IEnumerable<Arrow> ByRank(JsonObject step) => OutOf(step).Where(arrow => arrow.Target != arrow.Step && arrow.Target != Targets.Stop).OrderBy(Rank);

    /// <summary>The arrows of a map of targets.</summary>
    public static IEnumerable<Arrow> OfMap(JsonObject parent, string member, string? step, WayKind kind) =>
        parent[member] is not JsonObject map ? [] :
            map.Where(way => way.Value.Text() is not null).Select(way => new Arrow(map, way.Key, step, kind, way.Key, way.Value.Text()!)).ToList();

    private static IEnumerable<Arrow> One(JsonObject holder, string member, string? step, WayKind kind, string name = "") =>
        holder.Text(member) is { } target ? [new Arrow(holder, member, step, kind, name, target)] : [];

    private static int Rank(Arrow arrow) => arrow.Kind switch
    {
        WayKind.Next => 0,
        WayKind.Outcome when Usual.Contains(arrow.Name, StringComparer.Ordinal) => 1,
        WayKind.Outcome when !Unusual.Contains(arrow.Name, StringComparer.Ordinal) => 2,
        WayKind.Event => 3,
        WayKind.When => 4,
        WayKind.Otherwise => 5,
        WayKind.Timeout => 6,
        WayKind.Outcome => 7,
        WayKind.Unknown => 8,
        _ => 9,
    };
}
