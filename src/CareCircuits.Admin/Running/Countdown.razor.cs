using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Running;

/// <summary>A clock that runs down to a moment by the second, and the moment in words. The browser turns it; the house only says until when.</summary>
public sealed partial class Countdown
{
    /// <summary>Until when.</summary>
    [Parameter]
    [EditorRequired]
    public DateTimeOffset At { get; set; }

    /// <summary>What happens then, in a word or two.</summary>
    [Parameter]
    [EditorRequired]
    public required string Label { get; set; }
}
