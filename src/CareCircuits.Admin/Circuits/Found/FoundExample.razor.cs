using CareCircuits.Admin.Explaining;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Proofs;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Circuits.Found;

/// <summary>The case that shows a finding about rules: the facts that matter, in words.</summary>
public sealed partial class FoundExample(WhyTeller teller)
{
    /// <summary>The finding.</summary>
    [Parameter]
    [EditorRequired]
    public required Finding Finding { get; set; }

    /// <summary>The circuit.</summary>
    [Parameter]
    [EditorRequired]
    public required Circuit Circuit { get; set; }

    /// <summary>Where the circuit is.</summary>
    [Parameter]
    [EditorRequired]
    public required CircuitAddress Address { get; set; }

    private string? TryAt => Finding.RuleSet is { } set ? Address.RuleSet(set) : null;

    private IReadOnlyList<(string Name, string Value)> Rows
    {
        get
        {
            var said = teller.Facts(Circuit, Finding.Workflow, NameBook.None);
            return [.. (Finding.Example?.Members ?? []).Select(member => (said.Name(member.Fact, member.Member), member.Value is CaseExample.AnyOther ? Say["AnyOther"] : said.Value(member.Fact, member.Member, member.Value)))];
        }
    }
}
