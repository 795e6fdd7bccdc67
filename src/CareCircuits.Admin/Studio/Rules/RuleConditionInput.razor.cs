using System.Text.Json.Nodes;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Rules.Conditions;
using CareCircuits.Rules.RuleSets;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>The condition of a rule: built in words, and as an expression, always both; neither loses what the other said.</summary>
public sealed partial class RuleConditionInput
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

    private Task BuildAsync(Condition condition)
    {
        doesNotFit = !Words.CanStand(condition);
        return doesNotFit ? Task.CompletedTask : Part.SetAsync("/Expression", JsonValue.Create(condition.Write()));
    }

    private Task ClearAsync() => BuildAsync(new Condition.Always(true));
}
