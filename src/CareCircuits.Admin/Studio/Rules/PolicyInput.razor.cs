using CareCircuits.Rules.RuleSets;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>What it means when more than one rule holds, with what follows from the choice.</summary>
public sealed partial class PolicyInput
{
    /// <summary>Its id.</summary>
    [Parameter]
    [EditorRequired]
    public required string Id { get; set; }

    /// <summary>What is chosen.</summary>
    [Parameter]
    public HitPolicy Value { get; set; }

    /// <summary>Told what was chosen.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<HitPolicy> Chosen { get; set; }
}
