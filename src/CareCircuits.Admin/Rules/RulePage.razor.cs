using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Frame;
using CareCircuits.Care.Running;
using CareCircuits.Rules.Tables;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Rules;

/// <summary>One rule set: as a table where it is one, else as sentences; tried out with facts; where it is used; and how it came to be.</summary>
public sealed partial class RulePage(RuleShelf shelf, RuleSpeech speech, Reader reader)
{
    // A table that is wider than it is useful is better read as sentences.
    private const int MostColumns = 6;

    private IReadOnlyList<ShelvedRules> versions = [];
    private ShelvedRules? shown;
    private StepWords? words;
    private SaidFacts? facts;
    private DecisionTable? table;
    private TableReading.NotTable? whyNoTable;
    private bool isTable;

    /// <summary>The rule set.</summary>
    [Parameter]
    public required string Set { get; set; }

    /// <summary>Its version; the youngest where none is named.</summary>
    [SupplyParameterFromQuery(Name = "version")]
    public int? Version { get; set; }

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        versions = [.. (await shelf.ListAsync(Desk.Network, Leaving)).Where(rules => rules.Set.Id == Set)];
        shown = versions.FirstOrDefault(rules => Version is null || rules.Set.Version == Version);
        if (shown is null)
            return;
        var use = shown.Uses.FirstOrDefault(one => one.Workflow is not null) ?? shown.Uses[0];
        words = speech.Of(use.Shelved);
        facts = speech.Facts(use.Shelved.Circuit, use.Workflow);
        var reading = DecisionTable.Of(shown.Set.Document);
        (table, whyNoTable) = ((reading as TableReading.Table)?.Decisions, reading as TableReading.NotTable);
        isTable = table is { Columns.Count: <= MostColumns };
    }

    /// <inheritdoc/>
    protected override bool Concerns(Change change) => false;

    private string OutcomeOf(string code) => code == "exclude" ? Circuits["Exclude"] : words!.Outcome(code);

    private static string TitleOf(RuleUse use, StepWords said) =>
        use.Shelved.Circuit.Workflows[use.Workflow!].Steps.GetValueOrDefault(use.Step!)?.Definition is { } step ? said.Title(step) : use.Step!;

    private string CircuitOf(RuleUse use) =>
        $"{reader.Say(use.Shelved.Circuit.Definition.Title, use.Circuit.Id)}, {Circuits["VersionNumber", use.Circuit.Version]}";
}
