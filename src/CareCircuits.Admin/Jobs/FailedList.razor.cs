using CareCircuits.Care.Outbox;
using CareCircuits.Care.Networks;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Jobs;

/// <summary>Messages that could not be carried outside and were given up; each can be tried again.</summary>
public sealed partial class FailedList
{
    /// <summary>The messages, youngest first.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<DeadLetter> Lines { get; set; }

    /// <summary>The titles of steps.</summary>
    [Parameter]
    [EditorRequired]
    public required StepTitles Titles { get; set; }

    /// <summary>The names of those whom they are for.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    /// <summary>One is to be tried again.</summary>
    [Parameter]
    public EventCallback<DeadLetter> Retried { get; set; }
}
