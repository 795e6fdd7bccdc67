using CareCircuits.Care.Networks;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.People;

/// <summary>What was told to whom, and under which consent.</summary>
public sealed partial class SharedList
{
    /// <summary>The enrolment.</summary>
    [Parameter]
    [EditorRequired]
    public required ShownEnrolment Enrolment { get; set; }

    /// <summary>Names of staff and services.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }
}
