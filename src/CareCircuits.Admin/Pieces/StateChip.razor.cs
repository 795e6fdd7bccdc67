using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Pieces;

/// <summary>How something stands, the same everywhere: in words, with an icon and a colour.</summary>
public enum ShownState
{
    /// <summary>Nobody has to do anything yet.</summary>
    Waiting,

    /// <summary>It is under way.</summary>
    Running,

    /// <summary>It is due soon.</summary>
    DueSoon,

    /// <summary>It is late.</summary>
    Late,

    /// <summary>A crisis.</summary>
    Crisis,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>The person stopped it.</summary>
    Stopped,

    /// <summary>It cannot go on by itself.</summary>
    Incident,
}

/// <summary>A chip that says how something stands.</summary>
public sealed partial class StateChip
{
    /// <summary>How it stands.</summary>
    [Parameter]
    [EditorRequired]
    public ShownState State { get; set; }

    /// <summary>Other words than the usual ones.</summary>
    [Parameter]
    public string? Text { get; set; }

    /// <summary>More, on hover.</summary>
    [Parameter]
    public string? Title { get; set; }

    private (string Style, string Icon) Look => State switch
    {
        ShownState.Waiting => ("waiting", "hourglass_empty"),
        ShownState.Running => ("running", "radio_button_checked"),
        ShownState.DueSoon => ("soon", "schedule"),
        ShownState.Late => ("late", "priority_high"),
        ShownState.Crisis => ("crisis", "emergency"),
        ShownState.Done => ("done", "check"),
        ShownState.Stopped => ("stopped", "pan_tool"),
        ShownState.Incident => ("incident", "build"),
    };
}
