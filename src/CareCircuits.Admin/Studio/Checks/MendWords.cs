using CareCircuits.Admin.Circuits;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.Findings;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Studio.Checks;

/// <summary>What a mend does, as it stands on its button.</summary>
public sealed class MendWords(IStringLocalizer<MendWords> say)
{
    // The texts name them by their number: {0} is the outcome, {1} the step, and so on.
    private static readonly string[] InOrder = ["outcome", "step", "content", "role", "purpose", "name", "languages"];

    /// <summary>The words of a mend for a finding.</summary>
    public string Say(Mend mend, Finding finding, Circuit? circuit, StepWords? words)
    {
        object[] named = [.. InOrder.Select(name => mend.Words.TryGetValue(name, out var value) ? Name(name, value, finding, circuit, words) : "")];
        return say[mend.Kind, named];
    }

    private static string Name(string name, string value, Finding finding, Circuit? circuit, StepWords? words) => (name, words) switch
    {
        ("step", { } known) when finding.Workflow is { } workflow && circuit?.Workflows.GetValueOrDefault(workflow)?.Steps.GetValueOrDefault(value) is { } plan => known.Title(plan.Definition),
        ("role", { } known) => known.Role(value),
        ("purpose", { } known) => known.Purpose(value),
        ("outcome", { } known) => known.Outcome(value),
        ("content", { } known) => known.Content(value),
        _ => value,
    };
}
