using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Rehearsals;

/// <summary>The acts of a play, as entries of a scenario.</summary>
public static class Acts
{
    /// <summary>Time passes.</summary>
    public static JsonObject LetPass(Duration after) => new() { ["after"] = after.ToString() };

    /// <summary>Time passes until an instant.</summary>
    public static JsonObject Until(DateTimeOffset at) => new() { ["at"] = Instants.Written(at) };

    /// <summary>An event happens.</summary>
    public static JsonObject Event(string happening, JsonObject? data = null) => With(new() { ["event"] = happening }, "data", data);

    /// <summary>Someone completes a task.</summary>
    public static JsonObject Complete(string step, string outcome, JsonObject? form = null, string? workflow = null) =>
        With(With(new() { ["complete"] = step, ["outcome"] = outcome }, "form", form), "workflow", workflow);

    /// <summary>A service, a staff member or the person (<c>person</c>) answers a search.</summary>
    public static JsonObject Answer(string step, string by, Reply reply, string? reason = null, string? workflow = null) =>
        With(With(new() { ["answer"] = step, ["by"] = by, ["reply"] = EnumNames.NameOf(reply) }, "reason", reason), "workflow", workflow);

    /// <summary>The person takes a consent back; <c>enrolment</c> is leaving altogether.</summary>
    public static JsonObject Withdraw(string purpose) => new() { ["withdraw"] = purpose };

    /// <summary>The person agrees to a purpose.</summary>
    public static JsonObject Consent(string purpose) => new() { ["consent"] = purpose };

    /// <summary>Facts change.</summary>
    public static JsonObject Set(JsonObject facts) => new() { ["set"] = facts.DeepClone() };

    private static JsonObject With(JsonObject entry, string member, JsonNode? value)
    {
        if (value is not null)
            entry[member] = value.DeepClone();
        return entry;
    }
}
