using System.Text.Json.Nodes;
using CareCircuits.Admin.Circuits;
using CareCircuits.Rules.Data;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>The steps to which an arrow can lead: those of its own region, by their titles, the broken ones too.</summary>
public static class RegionSteps
{
    /// <summary>The steps of the region that <paramref name="step"/> is in, in the order of the file.</summary>
    public static IReadOnlyList<Choosable> Around(JsonNode? workflow, string step, StepWords words) => Of(FoundPart.Step(workflow, step).Region, words);

    /// <summary>The steps of a workflow itself, or of a branch: of whatever has <c>steps</c>.</summary>
    public static IReadOnlyList<Choosable> In(JsonNode? region, StepWords words) => Of((region as JsonObject)?["steps"] as JsonArray, words);

    private static IReadOnlyList<Choosable> Of(JsonArray? steps, StepWords words)
    {
        var all = (steps ?? []).OfType<JsonObject>().Select(step => (Id: FoundPart.IdOf(step), Title: TitleOf(step, words))).Where(step => step.Id is not null).ToList();
        return [.. all.Select(step => new Choosable(step.Id!, all.Count(other => other.Title == step.Title) > 1 ? $"{step.Title} ({step.Id})" : step.Title))];
    }

    private static string TitleOf(JsonObject step, StepWords words)
    {
        var texts = (step["title"] as JsonObject ?? []).Where(text => text.Value is JsonValue).ToDictionary(text => text.Key, text => text.Value!.ToString());
        return words.Said(new Wording(texts), FoundPart.IdOf(step) ?? "");
    }
}
