using CareCircuits.Admin.Studio.Inputs;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>Values that a step gives, each an expression. Those that must be given are always there; others are added.</summary>
public sealed partial class ValueMap
{
    private readonly List<string> added = [];
    private bool isNew;
    private int round;

    /// <summary>The step.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    /// <summary>The property: <c>/values</c> or <c>/data</c>.</summary>
    [Parameter]
    [EditorRequired]
    public required string Pointer { get; set; }

    /// <summary>What is asked.</summary>
    [Parameter]
    [EditorRequired]
    public required string Title { get; set; }

    /// <summary>A word of help.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>The values that can be given.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<ValueName> Names { get; set; }

    /// <summary>Whether they are data of this workflow, so that a new one can be noted.</summary>
    [Parameter]
    public bool MayBeNew { get; set; }

    private string Id => Part.IdOf($"{Pointer}/new");

    private IReadOnlyList<ValueName> Shown =>
    [
        .. Names.Where(value => value.IsRequired || IsThere(value.Name)),
        .. Part.Names(Pointer).Where(name => Names.All(value => value.Name != name)).Select(name => new ValueName(name, name, IsRequired: false)),
    ];

    private IReadOnlyList<Choosable> Free => [.. Names.Where(value => !value.IsRequired && !IsThere(value.Name)).Select(value => new Choosable(value.Name, value.Label))];

    private bool IsThere(string name) => added.Contains(name) || Part.Names(Pointer).Contains(name);

    private void ChooseAsync(string? chosen)
    {
        isNew = chosen == ChoiceBox.MoreValue;
        if (!isNew)
            TakeAsync(chosen);
    }

    // Nothing is written before there is an expression.
    private void TakeAsync(string? name)
    {
        (isNew, round) = (false, round + 1);
        if (!string.IsNullOrEmpty(name))
            added.Add(name);
    }

    private async Task RemoveAsync(string name)
    {
        added.Remove(name);
        await Part.SetAsync(Pointers.To(Pointer, name), null);
    }
}
