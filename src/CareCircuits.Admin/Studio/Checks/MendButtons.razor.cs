using CareCircuits.Admin.Circuits;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.Findings;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Checks;

/// <summary>What would put a finding right, one button each; what should be thought about first stands apart.</summary>
public sealed partial class MendButtons
{
    /// <summary>The finding.</summary>
    [Parameter]
    [EditorRequired]
    public required Finding Finding { get; set; }

    /// <summary>The mends; null while they are still looked for.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<Mend>? Mends { get; set; }

    /// <summary>The circuit as far as it can be read.</summary>
    [Parameter]
    public Circuit? Circuit { get; set; }

    /// <summary>The words of the draft; null where it cannot be read.</summary>
    [Parameter]
    public StepWords? Words { get; set; }

    /// <summary>Whether nothing is said where there is no mend.</summary>
    [Parameter]
    public bool IsBrief { get; set; }

    /// <summary>Told which mend was chosen, and what it says.</summary>
    [Parameter]
    public EventCallback<(Mend Mend, string Said)> OnMend { get; set; }

    private string Said(Mend mend) => Mending.Say(mend, Finding, Circuit, Words);
}
