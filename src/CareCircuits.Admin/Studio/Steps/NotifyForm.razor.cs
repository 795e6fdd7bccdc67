using CareCircuits.Admin.Studio.Inputs;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>What is written to whom, and how it reaches them.</summary>
public sealed partial class NotifyForm
{
    /// <summary>The message.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    private IReadOnlyList<Choosable> Channels => [new("inbox", Say["Inbox"]), new("email", Say["Email"])];
}
