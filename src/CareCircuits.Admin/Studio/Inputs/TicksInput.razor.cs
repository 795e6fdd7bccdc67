using CareCircuits.Engine.Editing;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>A property that is a list of several texts, each ticked or not.</summary>
public sealed partial class TicksInput
{
    /// <summary>What can be ticked; what is ticked but not among them is shown as well, so that it can be taken out.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<Choosable> Options { get; set; }

    /// <summary>Whether the list stays where nothing is ticked.</summary>
    [Parameter]
    public bool KeepsEmpty { get; set; }

    private IReadOnlyList<string> Ticked => Part.Texts(Pointer);

    private IReadOnlyList<Choosable> All => [.. Options, .. Ticked.Where(text => Options.All(option => option.Value != text)).Select(text => new Choosable(text, text))];

    private Task TickAsync(string text, bool isIn)
    {
        IReadOnlyList<string> order = [.. Options.Select(option => option.Value)];
        return Part.EditAsync("list.tick", $"{Pointer}/{text}", files => ListEdits.Tick(files, Part.PlaceIn(files, Pointer), text, isIn, order, KeepsEmpty));
    }
}
