using System.Globalization;
using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Rules;
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

    /// <summary>The rule set.</summary>
    [Parameter]
    [EditorRequired]
    public required string Set { get; set; }

    /// <summary>The version that the draft uses.</summary>
    [Parameter]
    [EditorRequired]
    public required int Version { get; set; }

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
}
