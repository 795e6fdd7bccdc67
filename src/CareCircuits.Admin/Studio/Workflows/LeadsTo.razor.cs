using CareCircuits.Admin.Circuits;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Editing;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Workflows;

/// <summary>Where one way leads, to be chosen: a step of its region, a new one, or nowhere.</summary>
public sealed partial class LeadsTo
{
    /// <summary>What stands for a step that is to be made.</summary>
    public const string New = "+";

    /// <summary>The way.</summary>
    [Parameter]
    [EditorRequired]
    public required ArrowPlace Arrow { get; set; }

    /// <summary>What the way is called.</summary>
    [Parameter]
    [EditorRequired]
    public required string Name { get; set; }

    /// <summary>Where it leads; empty for nowhere.</summary>
    [Parameter]
    [EditorRequired]
    public required string Target { get; set; }

    /// <summary>Whether it may lead nowhere.</summary>
    [Parameter]
    public bool MayBeNone { get; set; }

    /// <summary>Where it can lead.</summary>
    [Parameter]
    [EditorRequired]
    public required IRegion Region { get; set; }

    /// <summary>The words of the circuit.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>Told where it shall lead: a step, <see cref="New"/>, or empty for nowhere.</summary>
    [Parameter]
    public EventCallback<(ArrowPlace Arrow, string Target)> OnLed { get; set; }

    private Task ChooseAsync(ChangeEventArgs change) => OnLed.InvokeAsync((Arrow, (string?)change.Value ?? ""));
}
