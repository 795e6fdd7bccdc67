using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>One of the events, those that every circuit knows included.</summary>
public sealed partial class EventSelect
{
    /// <summary>What stands for nothing; null where one must be chosen.</summary>
    [Parameter]
    public string? Empty { get; set; }

    private IReadOnlyList<Choosable> Options => PartChoices.Events(Part);
}
