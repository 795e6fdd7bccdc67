using System.Text.Json.Nodes;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>A part of a file, where it stands there, and the list of steps that it belongs to.</summary>
internal sealed record FoundPart(JsonObject? Json, string Pointer, JsonArray? Region)
{
    private static readonly FoundPart Nothing = new(null, "", null);

    /// <summary>The file itself.</summary>
    public static FoundPart Whole(JsonNode? document) => new(document as JsonObject, "", null);

    /// <summary>What stands at that place of the file.</summary>
    public static FoundPart At(JsonNode? document, string pointer) => new(Pointers.Find(document, pointer) as JsonObject, pointer, null);

    /// <summary>The step of that id, in whatever branch it is.</summary>
    public static FoundPart Step(JsonNode? document, string step) => StepsOf(document, "").FirstOrDefault(found => IdOf(found.Json) == step) ?? Nothing;

    /// <summary>The id of a step; null where it has none.</summary>
    public static string? IdOf(JsonObject? step) => step?["id"] is JsonValue value && value.TryGetValue<string>(out var id) ? id : null;

    // As deep as the file is nested, which its reader bounds.
    private static IEnumerable<FoundPart> StepsOf(JsonNode? region, string pointer)
    {
        if ((region as JsonObject)?["steps"] is not JsonArray steps)
            yield break;
        for (var index = 0; index < steps.Count; index++)
        {
            if (steps[index] is not JsonObject step)
                continue;
            var at = Pointers.To(pointer + "/steps", index);
            yield return new FoundPart(step, at, steps);
            var branches = step["branches"] as JsonArray ?? [];
            for (var number = 0; number < branches.Count; number++)
                foreach (var inner in StepsOf(branches[number], Pointers.To(at + "/branches", number)))
                    yield return inner;
        }
    }
}
