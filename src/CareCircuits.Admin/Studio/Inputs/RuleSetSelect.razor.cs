using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>One of the rule sets that the circuit uses.</summary>
public sealed partial class RuleSetSelect
{
    /// <summary>The fact that it must judge by, such as <c>service</c>; null for rule sets that judge no candidates.</summary>
    [Parameter]
    public string? About { get; set; }

    /// <summary>What stands for nothing; null where one must be chosen.</summary>
    [Parameter]
    public string? Empty { get; set; }

    /// <summary>Told instead, where more has to change than the property; the empty text for nothing.</summary>
    [Parameter]
    public EventCallback<string> Taken { get; set; }

    private IReadOnlyList<Choosable> Options => PartChoices.RuleSets(Part, About);
}
