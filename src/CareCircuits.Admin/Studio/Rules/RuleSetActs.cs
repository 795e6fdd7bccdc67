using System.Text.Json.Nodes;
using CareCircuits.Admin.Pieces;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>What is done in the editor of a rule set.</summary>
public sealed partial class RuleSetEditor
{
    private Task<bool> EditAsync(string what, string on, Func<DraftFiles, Outcome<DraftFiles>> edit) => Session.EditAsync(edit, new EditKind(what, $"{Set}{on}"));

    private async Task BeginVersionAsync()
    {
        var next = NextVersion;
        if (await EditAsync("rules.version", "", draft => RuleEdits.NewVersion(draft, Set, next)))
            await browser.FocusAsync("#set-rules");
    }

    private Task UseVersionAsync(int version) => EditAsync("rules.use", "", draft => RuleEdits.Pin(draft, Set, version, Published.TextOf(Set, version)));

    private async Task RemoveAsync()
    {
        if (await EditAsync("rules.remove", "", draft => RuleEdits.Remove(draft, Set)))
            await Removed.InvokeAsync();
    }

    private Task PolicyAsync(HitPolicy policy) => EditAsync("rules.policy", "", draft => RuleSetEdits.Policy(draft, Set, policy));

    private Task TableAsync(RuleSetFile file)
    {
        var changed = TableChanges.Between(Rule!.Document, file);
        return changed.Count == 0 ? Task.CompletedTask : EditAsync("rule.condition", "/" + string.Join(',', changed.Keys), draft => RuleSetEdits.Write(draft, Set, changed));
    }

    private IReadOnlyList<Choosable> OutcomesWith(RuleFile file) =>
        [.. SetUse.OutcomesFor(Circuit, Set).Append(file.SuccessEvent).OfType<string>().Distinct().Select(code => new Choosable(code, OutcomeOf(code)))];

    private Task DecideAsync(string rule, string? outcome) =>
        string.IsNullOrEmpty(outcome) && Rule!.Policy != HitPolicy.Score ? Task.CompletedTask
        : EditAsync("rule.outcome", $"/{rule}/SuccessEvent", draft => RuleSetEdits.Decide(draft, Set, rule, string.IsNullOrEmpty(outcome) ? null : outcome));

    private Task ReasonAsync(string rule, string typed) => EditAsync("property.set", $"/{rule}/Properties/reason/{Reader.Language}", draft =>
        PropertyEdits.Set(draft, DraftPlace.InRule(draft, Set, rule, $"/Properties/reason/{Reader.Language}"), typed.Length == 0 ? null : JsonValue.Create(typed)));

    private async Task AddAsync(string outcome)
    {
        var before = Rule!.Rules.Select(rule => rule.Name).ToHashSet();
        if (!await EditAsync("rule.add", "/" + outcome, draft => RuleSetEdits.AddRule(draft, Set, outcome)))
            return;
        open = Rule?.Rules.Select(rule => rule.Name).FirstOrDefault(name => !before.Contains(name));

        // Drawn first: one goes on in its editor.
        StateHasChanged();
        await browser.FocusAsync("#rule-title");
    }

    private async Task OpenAsync(string rule)
    {
        open = open == rule ? null : rule;
        if (open is not null)
            await browser.FocusAsync("#rule-title");
    }

    private async Task CloseAsync()
    {
        var at = Rule?.Rules.ToList().FindIndex(rule => rule.Name == open) ?? -1;
        open = null;
        await browser.FocusAsync(at < 0 || IsTable ? "#set-rules" : $"#edit-{at}");
    }

    private async Task MoveAsync(string rule, int at, int by)
    {
        var to = Math.Clamp(at + by, 0, Rule!.Rules.Count - 1);
        if (to != at && await EditAsync("rule.move", "/" + rule, draft => RuleSetEdits.MoveRule(draft, Set, rule, by)))
            await browser.FocusAsync($"#{(by < 0 ? "up" : "down")}-{to}");
    }

    private Task DuplicateAsync(string rule) => EditAsync("rule.duplicate", "/" + rule, draft => RuleSetEdits.DuplicateRule(draft, Set, rule));

    private async Task RemoveRuleAsync(string rule)
    {
        if (await EditAsync("rule.remove", "/" + rule, draft => RuleSetEdits.RemoveRule(draft, Set, rule)))
            await browser.FocusAsync("#set-rules");
    }

    private async Task TryAsync(FactSheet facts)
    {
        given = facts;
        await browser.FocusAsync("#try-title");
    }
}
