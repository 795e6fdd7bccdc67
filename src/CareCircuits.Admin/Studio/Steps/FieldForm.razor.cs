using System.Text.Json.Nodes;
using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Editing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>All that can be said about one question of a task.</summary>
public sealed partial class FieldForm(IStringLocalizer<NeedDomains> domains, IStringLocalizer<InputWords> inputs)
{
    /// <summary>The task.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    /// <summary>Which question it is.</summary>
    [Parameter]
    public int Index { get; set; }

    /// <summary>Told another name that the question got.</summary>
    [Parameter]
    public EventCallback<string> Renamed { get; set; }

    private JsonObject Field => Part.At($"/form/{Index}") as JsonObject ?? [];

    private string? Kind => Part.Text(At("type"));

    private IReadOnlyList<Choosable> Kinds => [.. FormEditor.KindNames.Select(one => new Choosable(one, Say[$"Field.{one}"]))];

    private IReadOnlyList<Choosable> Domains => [.. NeedDomains.All.Select(domain => new Choosable(domain, domains[domain]))];

    private IReadOnlyList<Choosable> Needs => [Member("needs")];

    private IReadOnlyList<Choosable> Members => FieldTypes.Of(Field) is { } type ? [.. FieldTypes.PersonMembers(type).Select(Member)] : [];

    private string At(string member) => $"/form/{Index}/{member}";

    private Choosable Member(string name) => new($"person.{name}", Part.Words.FactName(Part.Workflow, "person", name), inputs["PersonKnown"]);

    private Task SetKindAsync(string kind)
    {
        var (workflow, step, index) = (Part.Workflow!, Part.Step!, Index);
        return Part.EditAsync("field.kind", At("type"), files => FormEdits.SetKind(files, workflow, step, index, kind));
    }

    private async Task RenameAsync(string name)
    {
        var (workflow, step, index) = (Part.Workflow!, Part.Step!, Index);
        if (await Part.EditAsync("field.rename", At("name"), files => FormEdits.Rename(files, workflow, step, index, name)))
            await Renamed.InvokeAsync(name);
    }
}
