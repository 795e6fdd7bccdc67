using System.Text.Json.Nodes;
using CareCircuits.Admin.Pieces;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>The answers that a question offers, with their words.</summary>
public sealed partial class OptionList(IJSRuntime browser)
{
    private string words = "";

    /// <summary>The task.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    /// <summary>Which question it is.</summary>
    [Parameter]
    public int Index { get; set; }

    private IReadOnlyList<string> Codes => Part.Texts(At("options"));

    private string Code => NewNames.Id(words) is { Length: > 0 } code ? NewNames.Free(code, [.. Codes]) : "";

    private string At(string member) => $"/form/{Index}/{member}";

    private async Task AddAsync()
    {
        var (workflow, step, index, code) = (Part.Workflow!, Part.Step!, Index, Code);
        JsonObject label = new() { [Part.OwnLanguage] = words.Trim() };
        if (await Part.EditAsync("option.add", At($"options/{code}"), files => FormEdits.AddOption(files, workflow, step, index, code, label)))
            words = "";
    }

    private Task RemoveAsync(string code)
    {
        var (workflow, step, index) = (Part.Workflow!, Part.Step!, Index);
        return Part.EditAsync("option.remove", At($"options/{code}"), files => FormEdits.RemoveOption(files, workflow, step, index, code));
    }

    private async Task MoveAsync(int number, int by)
    {
        if (await Part.EditAsync("option.move", At("options"), files => ListEdits.Move(files, Part.PlaceIn(files, At("options")), number, by)))
            await browser.FocusAsync(RowTools.MoverOf($"option-{Index}-{number + by}", by));
    }
}
