using CareCircuits.Care.Outbox;
using CareCircuits.Care.Networks;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Jobs;

/// <summary>Messages that reached an inbox.</summary>
public sealed partial class DeliveredList
{
    /// <summary>The messages, youngest first.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<DeliveredMessage> Lines { get; set; }

    /// <summary>The titles of steps.</summary>
    [Parameter]
    [EditorRequired]
    public required StepTitles Titles { get; set; }

    /// <summary>The names of those whom they are for.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }
}
