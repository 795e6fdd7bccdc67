using System.Text.Json.Nodes;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Editing;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Parts;

/// <summary>What the whole circuit is about: its words and languages, workflows, roles, purposes and events.</summary>
public sealed partial class CircuitTab(NavigationManager navigation)
{
    private static readonly ListEdits Roles = new(RoleEdits.Add, RoleEdits.Rename, RoleEdits.Remove);
    private static readonly ListEdits Purposes = new(PurposeEdits.Add, PurposeEdits.Rename, PurposeEdits.Remove);
    private static readonly ListEdits Events = new((files, id, title) => EventEdits.Add(files, id, title), EventEdits.Rename, EventEdits.Remove);

    private DraftPart part = null!;

    // Days begin and end where the people are; the zones of Belgium and its neighbours.
    private static IReadOnlyList<Choosable> Zones { get; } =
        [.. new[] { "Europe/Brussels", "Europe/Amsterdam", "Europe/Berlin", "Europe/Luxembourg", "Europe/Paris" }.Select(zone => new Choosable(zone, zone))];

    /// <summary>Every kind of content that some purpose covers.</summary>
    private IReadOnlyList<Choosable> Contents =>
        [.. part.Circuit.Definition.Purposes.SelectMany(purpose => purpose.Content).Distinct(StringComparer.Ordinal).Select(content => new Choosable(content, Words.Content(content)))];

    /// <inheritdoc/>
    protected override void OnParametersSet() => part = DraftPart.OfCircuit(Session, Words);

    private async Task<bool> AddWorkflowAsync(string id, string words)
    {
        if (!await part.EditAsync("workflow.add", id, files => WorkflowEdits.Add(files, id, new JsonObject { [part.OwnLanguage] = words })))
            return false;
        navigation.NavigateTo(Address.Workflow(id));
        return true;
    }

    private Task<bool> AddContentAsync(string purpose, string content) => part.Texts($"{purpose}/content").Contains(content)
        ? Task.FromResult(true)
        : part.SetAsync($"{purpose}/content/-", JsonValue.Create(content));
}
