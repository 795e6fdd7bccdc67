using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>One of the roles of the circuit.</summary>
public sealed partial class RoleSelect
{
    /// <summary>What stands for nothing; null where one must be chosen.</summary>
    [Parameter]
    public string? Empty { get; set; }

    private IReadOnlyList<Choosable> Options => PartChoices.Roles(Part);
}
