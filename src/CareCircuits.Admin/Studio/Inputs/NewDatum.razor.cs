using System.Text.Json.Nodes;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.Data;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>Adds something that the workflow notes: optional, because nothing fills it from the beginning.</summary>
public sealed partial class NewDatum
{
    private string words = "";
    private string? kind;

    /// <summary>The part for which it is added.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    /// <summary>Of what kinds it may be; all but choices where none is named.</summary>
    [Parameter]
    public IReadOnlyList<DataKind> Kinds { get; set; } = [];

    /// <summary>Its type as it is written; null where its kind is to be chosen.</summary>
    [Parameter]
    public JsonNode? Type { get; set; }

    /// <summary>Told the reference to it.</summary>
    [Parameter]
    public EventCallback<string?> Made { get; set; }

    /// <summary>Told when none is wanted after all.</summary>
    [Parameter]
    public EventCallback Left { get; set; }

    private string Name => NewNames.Datum(words);

    // A choice needs options, which are given where the workflow's data are.
    private IReadOnlyList<Choosable> Offered =>
        [.. (Kinds.Count > 0 ? Kinds : Enum.GetValues<DataKind>()).Where(one => one != DataKind.Choice).Select(one => new Choosable(NewNames.Camel(one.ToString()), Say[$"Kind.{one}"]))];

    /// <inheritdoc/>
    protected override void OnParametersSet() => kind ??= Offered is [var first, ..] ? first.Value : null;

    private async Task AddAsync()
    {
        var (name, workflow, type) = (Name, Part.Workflow!, Type?.DeepClone() ?? JsonValue.Create($"{kind}?"));
        if (await Part.EditAsync("datum.add", "/" + name, files => PropertyEdits.Get(files, DraftPlace.InWorkflow(files, workflow, Pointers.To("/data", name))) is not null
                ? files
                : PropertyEdits.Set(files, DraftPlace.InWorkflow(files, workflow, Pointers.To("/data", name)), type)))
        {
            await Made.InvokeAsync($"data.{name}");
        }
    }
}
