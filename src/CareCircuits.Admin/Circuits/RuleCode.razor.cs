using CareCircuits.Rules.RuleSets;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Circuits;

/// <summary>A rule as it is written; what its facts mean shows on hover.</summary>
public sealed partial class RuleCode
{
    /// <summary>The rule.</summary>
    [Parameter]
    [EditorRequired]
    public required RuleFile File { get; set; }

    /// <summary>What a member of a fact is called.</summary>
    [Parameter]
    [EditorRequired]
    public required Func<string, string, string> Names { get; set; }
}
