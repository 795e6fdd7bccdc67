using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>One of the other workflows of the circuit.</summary>
public sealed partial class WorkflowSelect
{
    /// <summary>What stands for nothing; null where one must be chosen.</summary>
    [Parameter]
    public string? Empty { get; set; }

    /// <summary>Told instead, where more has to change than the property; the empty text for nothing.</summary>
    [Parameter]
    public EventCallback<string> Taken { get; set; }

    private IReadOnlyList<Choosable> Options => PartChoices.Workflows(Part);
}
