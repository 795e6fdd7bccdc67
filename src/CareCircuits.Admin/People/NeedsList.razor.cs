using CareCircuits.Care.People;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.People;

/// <summary>The needs as they were rated, the unmet first (CANSAS, domain.md).</summary>
public sealed partial class NeedsList
{
    /// <summary>The person.</summary>
    [Parameter]
    [EditorRequired]
    public required Person Person { get; set; }
}
