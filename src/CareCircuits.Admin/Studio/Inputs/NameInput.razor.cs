using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>The name that something has in the files. Few need to see it, so it stays folded.</summary>
public sealed partial class NameInput
{
    /// <summary>The name.</summary>
    [Parameter]
    [EditorRequired]
    public required string Value { get; set; }

    /// <summary>What is asked.</summary>
    [Parameter]
    [EditorRequired]
    public required string Label { get; set; }

    /// <summary>Whether it is the name of a datum or a question rather than an id.</summary>
    [Parameter]
    public bool IsCamel { get; set; }

    /// <summary>Told another name, in the form that names have.</summary>
    [Parameter]
    public EventCallback<string> Renamed { get; set; }

    /// <summary>By what tests find it.</summary>
    [Parameter]
    public string? Test { get; set; }

    private Task ChangeAsync(ChangeEventArgs change)
    {
        var typed = (string?)change.Value ?? "";
        var name = IsCamel ? NewNames.IsDatum(typed) ? typed : NewNames.Datum(typed) : NewNames.Id(typed);
        return name.Length == 0 || name == Value ? Task.CompletedTask : Renamed.InvokeAsync(name);
    }
}
