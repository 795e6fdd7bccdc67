using System.Globalization;
using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Frame;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Running;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Circuits;

/// <summary>One published version of a circuit, to be understood: its workflows as drawings and outlines, its rules, its rehearsals, what the checks say, and how many people are where.</summary>
public sealed partial class CircuitPage(
    CircuitShelf shelf, ICircuitStore store, ICircuitDrafts drafts, IInstances instances, WhyTeller teller, IStringLocalizer<StepWords> steps, IStringLocalizer<TimeWords> times)
{
    private ShelvedCircuit? shelved;
    private StepWords? words;
    private bool isRetired;
    private bool hasDraft;
    private int people;
    private IReadOnlyList<StepCount> counts = [];
    private CircuitAddress? loaded;

    /// <summary>The circuit.</summary>
    [Parameter]
    public required string Id { get; set; }

    /// <summary>The version, as <c>v1</c>.</summary>
    [Parameter]
    public required string Tag { get; set; }

    /// <summary>The tab.</summary>
    [SupplyParameterFromQuery(Name = "tab")]
    public string? TabName { get; set; }

    /// <summary>The workflow that is shown; the first where none is named.</summary>
    [SupplyParameterFromQuery(Name = "workflow")]
    public string? WorkflowName { get; set; }

    /// <summary>The step that is looked at.</summary>
    [SupplyParameterFromQuery(Name = "step")]
    public string? Step { get; set; }

    /// <summary>The rule set that is looked at.</summary>
    [SupplyParameterFromQuery(Name = "set")]
    public string? Set { get; set; }

    /// <summary>The steps of a way that is to be lit, with commas.</summary>
    [SupplyParameterFromQuery(Name = "path")]
    public string? Path { get; set; }

    private bool IsDesigner => Desk.Holds(NetworkRoles.Coordinator);

    private CircuitAddress Address => new(Id, Tag is ['v', .. var number] && int.TryParse(number, CultureInfo.InvariantCulture, out var version) ? version : 0);

    private string Open => CircuitAddress.Tabs.FirstOrDefault(tab => tab == TabName) ?? CircuitAddress.Workflows;

    private string Title => words!.Said(shelved!.Circuit.Definition.Title, Id);

    private WorkflowPlan? Shown => shelved!.Circuit.Workflows.GetValueOrDefault(WorkflowName ?? "") ?? (shelved.Circuit.InOrder is [var first, ..] ? first : null);

    private IReadOnlyList<string> PathSteps => Path?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        if (loaded != Address)
        {
            shelved = await shelf.FindAsync(Desk.Network, Address.Id, Address.Version, Leaving);
            words = shelved is null ? null : new StepWords(shelved.Circuit, Reader.Language, steps, new TimeWords(times), teller);
            isRetired = (await store.ListAsync(Desk.Network, Leaving)).Any(version => version.Id == Address.Id && version.Version == Address.Version && version.IsRetired);
            loaded = Address;
        }

        hasDraft = IsDesigner && await drafts.FindAsync(Desk.Network, Id, Leaving) is not null;
        if (shelved is null || Open is "rules" or "checks" or "rehearsals")
            return;
        counts = await instances.CountsByStepAsync(Desk.Network, Address.Id, Address.Version, Leaving);
        if (Open == "people")
            people = (await instances.PeopleByVersionAsync(Desk.Network, Leaving)).FirstOrDefault(count => count.Circuit == Address.Id && count.Version == Address.Version)?.People ?? 0;
    }

    /// <inheritdoc/>
    protected override bool Concerns(Change change) => change.IsOfDraft || Open is CircuitAddress.Workflows or "people";
}
