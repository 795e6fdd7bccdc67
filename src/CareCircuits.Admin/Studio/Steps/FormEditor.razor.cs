using System.Globalization;
using System.Text.Json.Nodes;
using CareCircuits.Admin.Pieces;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>The questions that a task asks, in their order; one is open to be edited at a time.</summary>
public sealed partial class FormEditor(IJSRuntime browser)
{
    private string words = "";
    private string kind = "text";
    private string? open;

    /// <summary>The task.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    /// <summary>The kinds of answer, in words.</summary>
    internal static IEnumerable<string> KindNames { get; } = Enum.GetValues<FieldKind>().Select(one => NewNames.Camel(one.ToString()));

    private IReadOnlyList<Choosable> Kinds => [.. KindNames.Select(one => new Choosable(one, Say[$"Field.{one}"]))];

    private string Name => NewNames.Datum(words) is { Length: > 0 } name ? NewNames.Free(name, [.. Enumerable.Range(0, Part.Count("/form")).Select(NameOf)], "") : "";

    private string NameOf(int index) => Part.Text($"/form/{index}/name") ?? index.ToString(CultureInfo.InvariantCulture);

    private string TitleOf(int index) =>
        Part.Text($"/form/{index}/title/{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}") ?? Part.Languages.Select(language => Part.Text($"/form/{index}/title/{language}")).FirstOrDefault(text => text is not null) ?? NameOf(index);

    private async Task AddAsync()
    {
        var (workflow, step, name, type) = (Part.Workflow!, Part.Step!, Name, kind);
        JsonObject title = new() { [Part.OwnLanguage] = words.Trim() };
        if (await Part.EditAsync("field.add", $"/form/{name}", files => FormEdits.Add(files, workflow, step, name, type, title)))
            (words, open) = ("", name);
    }

    private async Task RemoveAsync(int index)
    {
        var (workflow, step) = (Part.Workflow!, Part.Step!);
        if (await Part.EditAsync("field.remove", $"/form/{NameOf(index)}", files => FormEdits.Remove(files, workflow, step, index)))
            await browser.FocusAsync("#field-new");
    }

    private async Task MoveAsync(int index, int by)
    {
        if (await Part.EditAsync("field.move", $"/form/{NameOf(index)}", files => ListEdits.Move(files, Part.PlaceIn(files, "/form"), index, by)))
            await browser.FocusAsync($"#field-{index + by}");
    }
}
