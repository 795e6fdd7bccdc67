using CareCircuits.Care.Access;
using CareCircuits.Care.Networks;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Jobs;

/// <summary>Who did something when; what it was is sealed in the person's journal.</summary>
public sealed partial class ActList
{
    /// <summary>What was done, youngest first.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<Act> Lines { get; set; }

    /// <summary>The names of staff.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    private string WhoOf(Actor by) => by.Kind switch
    {
        ActorKind.Staff => Names.StaffName(by.Id) ?? by.Id,
        ActorKind.System => Say["ASystem"],
        _ => Say["TheClock"],
    };
}
