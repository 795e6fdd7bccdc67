using CareCircuits.Rules.Expressions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Explaining;

/// <summary>A condition in words, part by part, each with the value that was there.</summary>
public sealed partial class WhyClause
{
    /// <summary>Beneath this depth a condition is said in one line.</summary>
    private const int Deepest = 4;

    /// <summary>The condition.</summary>
    [Parameter]
    [EditorRequired]
    public required Clause Clause { get; set; }

    /// <summary>Says facts.</summary>
    [Parameter]
    [EditorRequired]
    public required SaidFacts Said { get; set; }

    /// <summary>How deep it stands in the whole.</summary>
    [Parameter]
    public int Depth { get; set; }

    /// <summary>"housing: none or precarious" is one thing to people.</summary>
    private static bool IsShort(Clause.Junction junction) =>
        !junction.All && junction.Parts.All(part => part is Clause.Compares { By: Comparison.Equal, Right: Operand.Literal })
        && junction.Parts.Cast<Clause.Compares>().Select(part => part.Left with { Value = null }).Distinct().Count() == 1;
}
