using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.RuleSets;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>What the rules of a set see: facts of the catalogue, and the data that a workflow must have to use them. What rules read stays.</summary>
public sealed partial class FactsForm
{
    private string words = "";

    /// <summary>The coordinator at the draft.</summary>
    [CascadingParameter]
    public required StudioSession Session { get; set; }

    /// <summary>The rule set.</summary>
    [Parameter]
    [EditorRequired]
    public required RuleSet Set { get; set; }

    /// <summary>The words of the draft.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>Says facts.</summary>
    [Parameter]
    [EditorRequired]
    public required SaidFacts Facts { get; set; }

    /// <summary>The steps that use it, whose workflows have data.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<SetUse> Uses { get; set; }

    private IReadOnlyList<KeyValuePair<string, DataType>> Data => Set.Data.Members;

    private string NewName => NewNames.Datum(words) is { Length: > 0 } name ? NewNames.Free(name, [.. Data.Select(datum => datum.Key)], "") : "";

    private Dictionary<string, DataType> Offered => Uses.Select(use => use.Workflow).Distinct()
        .SelectMany(workflow => Session.Now.Shelved!.Circuit.Workflows.GetValueOrDefault(workflow)?.Shape.Members ?? [])
        .Where(datum => Set.Data.SlotOf(datum.Key) < 0).DistinctBy(datum => datum.Key).ToDictionary();

    private IReadOnlyList<Choosable> OfWorkflows => [.. Offered.Keys.Select(name => new Choosable(name, Facts.Name(FactCatalogue.Data, name)))];

    private bool Reads(string fact) => Set.Reads.Any(read => read.Fact == fact);

    private bool ReadsDatum(string name) => Set.Reads.Contains(new ReadMember(FactCatalogue.Data, name));

    private Task SeeAsync(string fact, bool isSeen) => EditAsync(fact, draft => RuleSetEdits.See(draft, Set.Id, fact, isSeen));

    private Task DeclareAsync(string name, DataType? type) => EditAsync("data/" + name, draft => RuleSetEdits.Declare(draft, Set.Id, name, type is null ? null : DatumForm.Of(type).Json));

    private Task KindAsync(string name, DataType type, string kind) =>
        DeclareAsync(name, type with { Type = Enum.Parse<DataKind>(kind), Options = kind == nameof(DataKind.Choice) ? Set.Data.TypeOf(name)?.Options ?? ["yes", "no"] : null, Labels = null });

    private Task OptionsAsync(string name, DataType type, string typed)
    {
        List<string> options = [.. typed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(NewNames.Id).Where(option => option.Length > 0).Distinct()];
        return options.Count == 0 ? Task.CompletedTask : DeclareAsync(name, type with { Options = options });
    }

    private Task TakeAsync(string? name) => name is not null && Offered.TryGetValue(name, out var type) ? DeclareAsync(name, type) : Task.CompletedTask;

    private async Task AddAsync()
    {
        await DeclareAsync(NewName, new DataType { Type = DataKind.Boolean, Optional = true });
        words = "";
    }

    private Task<bool> EditAsync(string on, Func<DraftFiles, Engine.Decisions.Outcome<DraftFiles>> edit) => Session.EditAsync(edit, new EditKind("rules.facts", $"{Set.Id}/{on}"));
}
