using CareCircuits.Admin.Frame;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Running;

namespace CareCircuits.Admin.Circuits;

/// <summary>The circuits of the network: what each is for, which versions there are, and how many people are in each now.</summary>
public sealed partial class CircuitsPage(ICircuitStore store, CircuitLibrary library, IInstances instances)
{
    private IReadOnlyList<CircuitLine> circuits = [];

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
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

    /// <inheritdoc/>
    protected override bool Concerns(Change change) => true;

    private sealed record CircuitLine(string Id, string Title, string Description, string? TargetGroup, IReadOnlyList<VersionLine> Versions);

    private sealed record VersionLine(CircuitAddress Address, DateTimeOffset PublishedAt, int People, bool IsRetired);
}
