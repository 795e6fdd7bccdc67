using System.Globalization;
using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Editing;

/// <summary>A place in a draft: a file, a step in it where it is a workflow, and a JSON pointer from there (RFC 6901).</summary>
public sealed record DraftPlace(string Path, string? Step, string Pointer)
{
    /// <summary>A place in <c>circuit.json</c>.</summary>
    public static DraftPlace InCircuit(DraftFiles draft, string pointer) => new(draft.CircuitPath, null, pointer);

    /// <summary>A place in a workflow.</summary>
    public static DraftPlace InWorkflow(DraftFiles draft, string workflow, string pointer) => new(draft.WorkflowPath(workflow), null, pointer);

    /// <summary>A place in a step, wherever the step stands.</summary>
    public static DraftPlace InStep(DraftFiles draft, string workflow, string step, string pointer) => new(draft.WorkflowPath(workflow), step, pointer);

    /// <summary>A place in the version of a rule set that the draft uses.</summary>
    public static DraftPlace InRules(DraftFiles draft, string set, string pointer) => new(DraftFiles.RulePath(set, RuleEdits.VersionOf(draft, set) ?? 0), null, "/0" + pointer);

    /// <summary>A place in a rule of a rule set, wherever the rule stands in it.</summary>
    public static DraftPlace InRule(DraftFiles draft, string set, string rule, string pointer)
    {
        var rules = InRules(draft, set, "/Rules");
        var at = PropertyEdits.Get(draft, rules) is JsonArray list && list.Named(rule, "RuleName") is { } found ? list.IndexOf(found) : -1;
        return rules with { Pointer = string.Create(CultureInfo.InvariantCulture, $"{rules.Pointer}/{at}{pointer}") };
    }
}

/// <summary>Sets any property of a draft.</summary>
public static class PropertyEdits
{
    /// <summary>
    /// Puts <paramref name="value"/> at a place, or takes away what is there where it is null. Maps and lists on the way are made; <c>-</c>, or the number behind the
    /// last, adds to a list. Ids are not renamed by this: what refers to them would be lost.
    /// </summary>
    public static Outcome<DraftFiles> Set(DraftFiles draft, DraftPlace place, JsonNode? value)
    {
        if (draft.Document(place.Path) is not { } document)
            return new Refusal.DraftUnreadable(place.Path);
        var root = document;
        if (place.Step is { } step)
        {
            var workflow = Reading.Names.StemOf(place.Path);
            if (document is not JsonObject whole || new WorkflowJson(workflow, whole).Find(step) is not { } found)
                return new Refusal.DraftStepUnknown(workflow, step);
            root = found.Json;
        }

        return Put(root, Parts(place.Pointer), value?.DeepClone()) ? draft.With(place.Path, document) : new Refusal.DraftNotPossible(WhyNot.NoSuchPlace);
    }

    /// <summary>What stands at a place; null where there is nothing.</summary>
    public static JsonNode? Get(DraftFiles draft, DraftPlace place)
    {
        var at = draft.Document(place.Path);
        if (place.Step is { } step)
            at = at is JsonObject workflow ? new WorkflowJson("", workflow).Find(step)?.Json : null;
        foreach (var part in Parts(place.Pointer))
            at = Child(at, part);
        return at;
    }

    internal static string[] Parts(string pointer) =>
        pointer.Length == 0 ? [] : [.. pointer.Split('/').Skip(1).Select(part => part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];

    private static JsonNode? Child(JsonNode? at, string part) => at switch
    {
        JsonObject map => map[part],
        JsonArray list when IndexOf(part) is { } index && index < list.Count => list[index],
        _ => null,
    };

    private static bool Put(JsonNode at, string[] parts, JsonNode? value)
    {
        if (parts.Length == 0)
            return false;
        for (var depth = 0; depth < parts.Length - 1; depth++)
        {
            var part = parts[depth];
            if (at is JsonObject map && map[part] is null && value is not null)
                map[part] = parts[depth + 1] == "-" ? new JsonArray() : new JsonObject();
            if (Child(at, part) is not { } child)
                return value is null;
            at = child;
        }

        return at switch
        {
            JsonObject map => PutMember(map, parts[^1], value),
            JsonArray list => PutItem(list, parts[^1], value),
            _ => value is null,
        };
    }

    private static bool PutMember(JsonObject map, string name, JsonNode? value)
    {
        if (value is null)
            map.Remove(name);
        else
            map[name] = value;
        return true;
    }

    private static bool PutItem(JsonArray list, string part, JsonNode? value)
    {
        var index = part == "-" ? list.Count : IndexOf(part);
        if (index is not { } at || at > list.Count || (value is null && at == list.Count))
            return false;
        if (value is null)
            list.RemoveAt(at);
        else if (at == list.Count)
            list.Add(value);
        else
            list[at] = value;
        return true;
    }

    private static int? IndexOf(string part) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}
