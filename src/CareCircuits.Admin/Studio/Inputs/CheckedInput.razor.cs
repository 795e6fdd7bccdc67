using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>A property that is a list of texts, of which any can be chosen. Those that are there but cannot be chosen are shown too, to be taken out.</summary>
public sealed partial class CheckedInput
{
    /// <summary>What can be chosen.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<Choosable> Options { get; set; }

    /// <summary>What stands beneath, such as a way to add one.</summary>
    [Parameter]
    public RenderFragment? More { get; set; }

    private IReadOnlyList<string> Chosen => Part.Texts(Pointer);

    private IEnumerable<Choosable> All => Options.Concat(Chosen.Where(chosen => Options.All(option => option.Value != chosen)).Select(chosen => new Choosable(chosen, chosen)));

    // What is added comes last: the order that someone chose is theirs.
    private Task SwitchAsync(string value, bool isOn) =>
        Part.SetAsync(Pointer, new JsonArray([.. Chosen.Where(other => other != value).Concat(isOn ? [value] : []).Select(other => JsonValue.Create(other))]));
}
