using System.Text.Json.Nodes;
using CareCircuits.Admin.Studio.Inputs;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>The items of one kind of expectation. Of each only what is chosen is compared; a step that is open is always named.</summary>
public sealed partial class ExpectItems
{
    /// <summary>The kind.</summary>
    [Parameter]
    [EditorRequired]
    public required string Kind { get; set; }

    /// <summary>The items as they stand.</summary>
    [Parameter]
    [EditorRequired]
    public required JsonArray Items { get; set; }

    /// <summary>What they can name.</summary>
    [Parameter]
    [EditorRequired]
    public required StoryChoices Choices { get; set; }

    /// <summary>Goes before the names by which tests find the inputs.</summary>
    [Parameter]
    [EditorRequired]
    public required string Prefix { get; set; }

    /// <summary>Told the items as they shall be.</summary>
    [Parameter]
    [EditorRequired]
    public EventCallback<JsonNode?> Changed { get; set; }

    private bool IsOpen => Kind == "open";

    private IReadOnlyList<string> Members => IsOpen ? ["step"] : Expected.MembersOf(Kind);

    private string? ValueOf(JsonNode? item, string member) => IsOpen ? item?.ToString() : EntryActs.Text(item, member);

    private IReadOnlyList<Choosable> OptionsOf(JsonNode? item, string member) => member switch
    {
        "step" => Choices.Steps(step => Expected.Brings(Kind, step)),
        "to" or "with" => Choices.Parties,
        "purpose" => Choices.Purposes,
        "state" => Choices.States,
        "workflow" => Choices.Workflows,
        _ => Choices.Results(EntryActs.Text(item, "workflow")),
    };

    private Task SetAsync(int number, string member, string? chosen) => ChangeAsync(items =>
    {
        if (IsOpen)
            items[number] = chosen;
        else
            items[number] = EntryActs.Put(items[number] as JsonObject ?? [], member, string.IsNullOrEmpty(chosen) ? null : JsonValue.Create(chosen));
    });

    private Task RemoveAsync(int number) => ChangeAsync(items => items.RemoveAt(number));

    // The first that could be: what is meant is chosen next.
    private Task AddAsync() => ChangeAsync(items =>
    {
        var first = OptionsOf(null, Members[0]) is [var option, ..] ? option.Value : null;
        items.Add(IsOpen ? JsonValue.Create(first) : first is null ? new JsonObject() : new JsonObject { [Members[0]] = first });
    });

    private Task ChangeAsync(Action<JsonArray> change)
    {
        var items = (JsonArray)Items.DeepClone();
        change(items);
        return Changed.InvokeAsync(items);
    }
}
