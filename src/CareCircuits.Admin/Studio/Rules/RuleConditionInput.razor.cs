using System.Text.Json.Nodes;
using CareCircuits.Admin.Pieces;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Rules.Conditions;
using CareCircuits.Rules.RuleSets;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>The condition of a rule: built in words, and as an expression, always both; neither loses what the other said.</summary>
public sealed partial class RuleConditionInput(IJSRuntime browser)
{
    private bool doesNotFit;

    /// <summary>The rule.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    /// <summary>Its set.</summary>
    [Parameter]
    [EditorRequired]
    public required RuleSet Set { get; set; }

    /// <summary>Says conditions.</summary>
    [Parameter]
    [EditorRequired]
    public required ConditionSay Words { get; set; }

    private RuleFile File => Set.Document.Rules.First(rule => rule.RuleName == Part.Rule);

    // Names that only this rule has are known to its expression alone.
    private Condition? Tree => Part.At("/LocalParams") is null && Part.Text("/Expression") is { } text ? Condition.Read(text, Part.Scope) : null;

    private async Task BuildAsync(Condition condition)
    {
        doesNotFit = !Words.CanStand(condition);
        if (doesNotFit)
            return;
        var place = Tree is { } before ? BuiltChange.Place(before, condition) : null;
        if (await Part.SetAsync("/Expression", JsonValue.Create(condition.Write())) && place is not null)
            await browser.FocusAsync($"[data-test='how{place}'], [data-test='join{place}'], [data-test='written-text{place}'], [data-test='add{place}']");
    }

    private Task ClearAsync() => BuildAsync(new Condition.Always(true));
}
