using CareCircuits.Care.Networks;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Enter;

/// <summary>What might fit as one types, with why and why not; where someone is in danger, what could be done tonight before all else.</summary>
public sealed partial class OfferList
{
    private const int Most = 8;
    private const int MostNot = 30;

    /// <summary>All services of the directory.</summary>
    [Parameter]
    [EditorRequired]
    public required IEnumerable<Service> Services { get; set; }

    /// <summary>All services, judged, in the order in which they would be offered.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<Offer> Offers { get; set; }

    /// <summary>Whether someone is in danger now.</summary>
    [Parameter]
    public bool IsDanger { get; set; }

    /// <summary>Whether the person uses substances at present; it is asked for the proposals only, and not kept.</summary>
    [Parameter]
    public bool UsesNow { get; set; }

    /// <summary>Told when that changes.</summary>
    [Parameter]
    public EventCallback<bool> UsesNowChanged { get; set; }

    private string Terms(Service service) => string.Join(" · ", new[]
    {
        service.Facts.WaitDays switch { 0 => Say["NoWait"].Value, { } days => Say["Wait", days], null => null },
        service.Facts.Cost is { } cost ? Say["Cost." + cost].Value : null,
    }.OfType<string>());
}
