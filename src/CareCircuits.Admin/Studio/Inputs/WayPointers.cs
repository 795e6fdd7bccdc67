using System.Text.Json.Nodes;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>Which arrow of a step a property is.</summary>
public static class WayPointers
{
    /// <summary>The arrow that stands at a place of the step; null where none does.</summary>
    public static ArrowPlace? ArrowOf(string? step, JsonObject? json, string pointer) => (step, PartsOf(pointer)) switch
    {
        (null, _) => null,
        (_, ["next"]) => new(step, WayKind.Next),
        (_, ["otherwise"]) => new(step, WayKind.Otherwise),
        (_, ["unknown"]) => new(step, WayKind.Unknown),
        (_, ["timeout"]) => new(step, WayKind.Timeout),
        (_, ["overdue", "next"]) => new(step, WayKind.Overdue),
        (_, ["outcomes", var name]) => new(step, WayKind.Outcome, name),
        (_, ["events", var name]) => new(step, WayKind.Event, name),
        (_, ["on", var name]) => new(step, WayKind.On, name),
        (_, ["when", var number, "next"]) => new(step, WayKind.When, number),
        (_, ["branches", var number, "start"]) => Pointers.Find(json, $"/branches/{number}/id") is JsonValue id ? ArrowPlace.StartOf(step, id.ToString()) : null,
        _ => null,
    };

    private static string[] PartsOf(string pointer) =>
        [.. pointer.Split('/').Skip(1).Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];
}
