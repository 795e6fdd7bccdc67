using System.Globalization;
using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Frame;
using CareCircuits.Rules.RuleSets;
using CareCircuits.Rules.Tables;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Rules;

/// <summary>A rule set as a table: to be read, and where somebody listens to changes, to be edited cell by cell.</summary>
public sealed partial class RuleTable(Reader reader, RuleSpeech speech)
{
    /// <summary>The table.</summary>
    [Parameter]
    [EditorRequired]
    public required DecisionTable Table { get; set; }

    /// <summary>Says its facts and data.</summary>
    [Parameter]
    [EditorRequired]
    public required SaidFacts Facts { get; set; }

    /// <summary>Says an outcome.</summary>
    [Parameter]
    [EditorRequired]
    public required Func<string, string> Outcome { get; set; }

    /// <summary>Told the whole rule set after each change; without anyone to tell, the table is only read.</summary>
    [Parameter]
    public EventCallback<RuleSetFile> Changed { get; set; }

    /// <summary>What stands before each rule; nothing where it is only read.</summary>
    [Parameter]
    public RenderFragment<RuleFile>? Before { get; set; }

    /// <summary>How what a rule comes to is edited; it is only read where nobody says.</summary>
    [Parameter]
    public RenderFragment<RuleFile>? ThenInput { get; set; }

    /// <summary>How its reason is edited.</summary>
    [Parameter]
    public RenderFragment<RuleFile>? BecauseInput { get; set; }

    private Reader Reader => reader;

    private CellWords Words { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet() => Words = new CellWords(Table.Set, Facts, speech.Clauses(Facts), Say);

    private string Then(TableRow row)
    {
        var score = Table.Set.HitPolicy == HitPolicy.Score && row.Rule.Properties?.Score is { } points && points != 0
            ? Say["Points", points.ToString("+0;-0", CultureInfo.CurrentCulture)].Value : "";
        return string.Join(" · ", new[] { row.Rule.SuccessEvent is { } outcome ? Outcome(outcome) : "", score }.Where(text => text.Length > 0));
    }

    private RenderFragment Said(TableRow row) => builder => builder.AddContent(0, Reader.Say(row.Rule.Properties?.Reason, SaidFacts.Plainly(row.Rule.RuleName)));

    private Task ChangeAsync(int at, TableRow row)
    {
        Table = Table.With(at, row);
        return Changed.InvokeAsync(Table.ToFile());
    }
}
