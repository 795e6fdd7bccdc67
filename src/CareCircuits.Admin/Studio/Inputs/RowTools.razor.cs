using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>What can be done with one item of a list: move it, take it out.</summary>
public sealed partial class RowTools
{
    /// <summary>What has the focus after the item of that id moved: the button that moved it, or the other one where it can go no further.</summary>
    public static string MoverOf(string id, int by) => by < 0 ? $"#{id}-up:enabled, #{id}-down" : $"#{id}-down:enabled, #{id}-up";

    /// <summary>What the item is called.</summary>
    [Parameter]
    [EditorRequired]
    public required string Name { get; set; }

    /// <summary>Its place in the list.</summary>
    [Parameter]
    public int Index { get; set; }

    /// <summary>How many there are.</summary>
    [Parameter]
    public int Count { get; set; }

    /// <summary>Goes before the ids of the buttons.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>Told by how many places it is to move.</summary>
    [Parameter]
    public EventCallback<int> Moved { get; set; }

    /// <summary>Told when it is to go.</summary>
    [Parameter]
    public EventCallback Removed { get; set; }

    /// <summary>Goes before the names by which tests find the buttons.</summary>
    [Parameter]
    public string? Test { get; set; }
}
