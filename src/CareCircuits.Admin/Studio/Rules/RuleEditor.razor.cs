using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Pieces;
using CareCircuits.Admin.Rules;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.RuleSets;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>Edits one rule: when it holds, what follows, why.</summary>
public sealed partial class RuleEditor(RuleSpeech speech, IJSRuntime browser)
{
    private DraftPart part = null!;
    private ConditionSay words = null!;

    /// <summary>The coordinator at the draft.</summary>
    [CascadingParameter]
    public required StudioSession Session { get; set; }

    /// <summary>The rule set.</summary>
    [Parameter]
    [EditorRequired]
    public required RuleSet Set { get; set; }

    /// <summary>The rule, by its name.</summary>
    [Parameter]
    [EditorRequired]
    public required string Rule { get; set; }

    /// <summary>The words of the draft.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>A workflow that uses the set.</summary>
    [Parameter]
    public string? Workflow { get; set; }

    /// <summary>Says the facts.</summary>
    [Parameter]
    [EditorRequired]
    public required SaidFacts Facts { get; set; }

    /// <summary>Told that it is done with.</summary>
    [Parameter]
    public EventCallback Closed { get; set; }

    /// <summary>Told its new name, before it is known by it.</summary>
    [Parameter]
    public EventCallback<string> Renamed { get; set; }

    private string Title => Set.Rules.FirstOrDefault(rule => rule.Name == Rule) is { } rule ? Words.Reason(rule) : Rule;

    private bool IsEnabled => part.At("/Enabled")?.GetValueKind() != JsonValueKind.False;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        part = DraftPart.OfRule(Session, Words, Set.Id, Rule, Workflow);
        words = new ConditionSay(part.Circuit, Facts, speech.Clauses(Facts), part.Scope, Say);
    }

    private Task DecideAsync(string? outcome) =>
        part.EditAsync("rule.outcome", "/SuccessEvent", files => RuleSetEdits.Decide(files, Set.Id, Rule, string.IsNullOrEmpty(outcome) ? null : outcome));

    private Task ScoreAsync(ChangeEventArgs change) =>
        part.SetAsync("/Properties/score", int.TryParse((string?)change.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var points) ? JsonValue.Create(points) : null);

    private Task EnableAsync(ChangeEventArgs change) => part.SetAsync("/Enabled", (bool)change.Value! ? null : JsonValue.Create(false));

    private async Task RenameAsync(ChangeEventArgs change)
    {
        var (before, name) = (Rule, ((string?)change.Value ?? "").Trim());
        if (name == before || name.Length == 0)
            return;

        // Told first, so that it stays open when the draft comes back under the new name.
        await Renamed.InvokeAsync(name);
        if (!await part.EditAsync("rule.rename", "", files => RuleSetEdits.RenameRule(files, Set.Id, before, name)))
            await Renamed.InvokeAsync(before);
        await browser.FocusAsync("#rule-name");
    }
}
