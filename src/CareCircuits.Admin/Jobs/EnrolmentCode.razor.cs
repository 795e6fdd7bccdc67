using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Jobs;

/// <summary>An enrolment where no name may stand: the end of its id, which is different for each.</summary>
public sealed partial class EnrolmentCode
{
    /// <summary>The enrolment.</summary>
    [Parameter]
    [EditorRequired]
    public Guid Id { get; set; }
}
