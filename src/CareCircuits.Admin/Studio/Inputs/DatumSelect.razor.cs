using System.Text.Json.Nodes;
using CareCircuits.Rules.Data;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>One of the workflow's data, or a new one.</summary>
public sealed partial class DatumSelect
{
    private bool isNew;

    /// <summary>Of what kinds it may be; all where none is named.</summary>
    [Parameter]
    public IReadOnlyList<DataKind> Kinds { get; set; } = [];

    /// <summary>What else can be chosen, before the data.</summary>
    [Parameter]
    public IReadOnlyList<Choosable> Others { get; set; } = [];

    /// <summary>The type of what goes into it, where only some of those kinds take it.</summary>
    [Parameter]
    public DataType? Like { get; set; }

    /// <summary>The type of a new one, as it is written; null where its kind says all.</summary>
    [Parameter]
    public JsonNode? NewType { get; set; }

    /// <summary>What stands for nothing; null where one must be chosen.</summary>
    [Parameter]
    public string? Empty { get; set; }

    private IReadOnlyList<Choosable> Options => [.. Others, .. PartChoices.Data(Part, Kinds, Others.Count > 0 ? Say["DataGroup"].Value : null, Like)];

    private Task ChooseAsync(string? chosen)
    {
        isNew = chosen == ChoiceBox.MoreValue;
        return isNew || (string.IsNullOrEmpty(chosen) && Empty is null) ? Task.CompletedTask : TakeAsync(chosen);
    }

    private Task TakeAsync(string? chosen)
    {
        isNew = false;
        return Part.SetAsync(Pointer, string.IsNullOrEmpty(chosen) ? null : JsonValue.Create(chosen));
    }
}
