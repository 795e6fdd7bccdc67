using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>A property that is yes or no; no is not written.</summary>
public sealed partial class SwitchInput
{
    /// <summary>Told instead, where more has to change than the property.</summary>
    [Parameter]
    public EventCallback<bool> Switched { get; set; }

    private Task SwitchAsync(ChangeEventArgs change) => (bool)change.Value! switch
    {
        var isOn when Switched.HasDelegate => Switched.InvokeAsync(isOn),
        true => Part.SetAsync(Pointer, JsonValue.Create(true)),
        false => Part.SetAsync(Pointer, null),
    };
}
