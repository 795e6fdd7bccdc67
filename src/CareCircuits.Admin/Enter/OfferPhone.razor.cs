using CareCircuits.Care.Networks;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Enter;

/// <summary>The number of a service, to be called with one touch.</summary>
public sealed partial class OfferPhone
{
    /// <summary>The service.</summary>
    [Parameter]
    [EditorRequired]
    public required Service Service { get; set; }
}
