using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Studio.Begin;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Care.Studio;

namespace CareCircuits.Admin.Circuits;

/// <summary>The circuits of the network: what each is for, which versions there are, and how many people are in each now; for those who design them, the drafts.</summary>
public sealed partial class CircuitsPage(ICircuitStore store, CircuitLibrary library, IInstances instances, ICircuitDrafts designs, DirectoryNames directory)
{
    private IReadOnlyList<DraftRow> drafts = [];
    private NameBook names = NameBook.None;
    private IReadOnlyList<CircuitLine> circuits = [];

    private bool IsDesigner => Desk.Holds(NetworkRoles.Coordinator);

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        if (IsDesigner)
            await LoadDraftsAsync();
        var versions = await store.ListAsync(Desk.Network, Leaving);
        var people = (await instances.PeopleByVersionAsync(Desk.Network, Leaving)).ToDictionary(count => (count.Circuit, count.Version), count => count.People);
        List<CircuitLine> lines = [];
        foreach (var group in versions.GroupBy(version => version.Id))
        {
            var newest = group.MaxBy(version => version.Version)!;
            var definition = (await library.FindAsync(Desk.Network, newest.Id, newest.Version, Leaving)).Definition;
            lines.Add(new CircuitLine(
                group.Key, Reader.Say(definition.Title, definition.Id), Reader.Say(definition.Description, ""), definition.TargetGroup,
                [.. group.OrderByDescending(version => version.Version).Select(version => new VersionLine(
                    new CircuitAddress(version.Id, version.Version), version.PublishedAt, people.GetValueOrDefault((version.Id, version.Version)), version.IsRetired))]));
        }

        circuits = lines;
    }

    private async Task LoadDraftsAsync()
    {
        List<DraftRow> rows = [];
        foreach (var line in await designs.ListAsync(Desk.Network, Leaving))
            if (await designs.FindAsync(Desk.Network, line.Circuit, Leaving) is { } draft)
                rows.Add(new DraftRow(line, DraftRow.TitleOf(draft.Files, Reader.Language)));
        drafts = rows;
        names = await directory.FindAsync(Desk.Network, Leaving);
    }

    private bool HasDraft(string circuit) => drafts.Any(row => row.Line.Circuit == circuit);

    /// <inheritdoc/>
    protected override bool Concerns(Change change) => true;

    private sealed record CircuitLine(string Id, string Title, string Description, string? TargetGroup, IReadOnlyList<VersionLine> Versions);

    private sealed record VersionLine(CircuitAddress Address, DateTimeOffset PublishedAt, int People, bool IsRetired);
}
