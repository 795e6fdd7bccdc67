using System.Globalization;
using System.Text.Json.Nodes;
using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Pieces;
using CareCircuits.Admin.Rules;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;
using CareCircuits.Rules.RuleSets;
using CareCircuits.Rules.Tables;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>One rule set of a draft: read where it is published, edited where it is the draft's own; as a table where it is one; tried out while it is edited.</summary>
public sealed partial class RuleSetEditor(RuleSpeech speech, Reader reader, IJSRuntime browser)
{
    // A table that is wider than it is useful is better read as sentences.
    private const int MostColumns = 5;

    private SaidFacts facts = null!;
    private SaidClauses clauses = null!;
    private DecisionTable? table;
    private TableReading.NotTable? whyNoTable;
    private RuleSet? read;
    private bool asTable;
    private string? open;
    private FactSheet? given;

    /// <summary>The coordinator at the draft.</summary>
    [CascadingParameter]
    public required StudioSession Session { get; set; }

    /// <summary>The rule set.</summary>
    [Parameter]
    [EditorRequired]
    public required string Set { get; set; }

    /// <summary>The version that the draft uses.</summary>
    [Parameter]
    [EditorRequired]
    public required int Version { get; set; }

    /// <summary>The words of the draft.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>Where the draft is.</summary>
    [Parameter]
    [EditorRequired]
    public required CircuitAddress Address { get; set; }

    /// <summary>The versions that may not change.</summary>
    [Parameter]
    [EditorRequired]
    public required PublishedRules Published { get; set; }

    /// <summary>Their files.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<SourceFile> PublishedFiles { get; set; }

    /// <summary>What the checks find about it.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<Finding> Findings { get; set; }

    /// <summary>Told when the circuit uses it no longer.</summary>
    [Parameter]
    public EventCallback Removed { get; set; }

    private Reader Reader => reader;

    private Circuit Circuit => Session.Now.Shelved!.Circuit;

    private RuleSet? Rule => Circuit.RuleSets.GetValueOrDefault(Set);

    private IReadOnlyList<SetUse> Uses => SetUse.Of(Circuit, Set);

    private bool IsTargetGroup => Circuit.Definition.TargetGroup == Set;

    private string? Workflow => Uses.Select(use => use.Workflow).FirstOrDefault();

    private bool IsPublished => Published.Has(Set, Version);

    private int NextVersion => Published.NextOf(Set, Version);

    private IEnumerable<int> OtherVersions => Published.VersionsOf(Set).Where(version => version != Version).Take(3);

    private bool IsTable => table is not null && asTable;

    // What is about no rule that is shown; in a table, what is about any.
    private IReadOnlyList<Finding> OfSet => [.. Findings.Where(finding => IsTable || IsPublished || Rule?.Rules.Any(rule => rule.Name == finding.Rule) != true)];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        facts = speech.Facts(Circuit, Workflow);
        clauses = speech.Clauses(facts);
        if (Rule is not { } set || set == read)
            return;
        var reading = DecisionTable.Of(set.Document);
        (table, whyNoTable) = ((reading as TableReading.Table)?.Decisions, reading as TableReading.NotTable);

        // Which it is shown as does not change under the hands of whoever edits it.
        if (read is null)
            asTable = table?.Columns.Count is > 0 and <= MostColumns;
        read = set;
    }

    private string OutcomeOf(string code) => code == "exclude" ? Circuits["Exclude"] : Words.Outcome(code);

    private string NameOf(string rule) => Rule!.Rules.FirstOrDefault(one => one.Name == rule) is { } found ? Words.Reason(found) : rule;

    private string Then(Rule rule)
    {
        var score = Rule!.Policy == HitPolicy.Score && rule.Score != 0 ? Circuits["Points", rule.Score.ToString("+0;-0", CultureInfo.CurrentCulture)].Value : "";
        return string.Join(" · ", new[] { rule.Outcome is { } outcome ? OutcomeOf(outcome) : "", score }.Where(text => text.Length > 0));
    }

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
