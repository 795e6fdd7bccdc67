using System.Text.Json.Nodes;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.RuleSets;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>Begins a rule set: what it is called, what it says first, about whom, and what more than one hit means.</summary>
public sealed partial class NewRuleSet
{
    private string words = "";
    private string outcome = "";
    private string about = "person";
    private HitPolicy policy = HitPolicy.First;

    /// <summary>The coordinator at the draft.</summary>
    [CascadingParameter]
    public required StudioSession Session { get; set; }

    /// <summary>The names that are taken.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyCollection<string> Taken { get; set; }

    /// <summary>Told the id of the set that was begun.</summary>
    [Parameter]
    public EventCallback<string> Made { get; set; }

    /// <summary>Told when none is wanted after all.</summary>
    [Parameter]
    public EventCallback Left { get; set; }

    private string Name => NewNames.Id(words) is { Length: > 0 } id ? NewNames.Free(id, Taken) : "";

    private string Outcome => NewNames.Id(outcome);

    private async Task AddAsync()
    {
        var (name, first, wanted) = (Name, Outcome, policy);
        JsonObject facts = about == "person" ? new() { ["person"] = "person" } : new() { ["person"] = "person", [about] = about };
        if (await Session.EditAsync(draft => RuleEdits.Add(draft, name, first, facts) switch
            {
                Engine.Decisions.Outcome<DraftFiles>.Accepted(var added) => RuleSetEdits.Policy(added, name, wanted),
                var refused => refused,
            }, new EditKind("rules.add", name)))
        {
            await Made.InvokeAsync(name);
        }
    }
}
