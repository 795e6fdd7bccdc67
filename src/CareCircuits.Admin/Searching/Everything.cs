using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Frame;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Networks;
using CareCircuits.Care.People;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Flow;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Searching;

/// <summary>One search for everything: people within reach of the desk, services, circuits and their steps; a few of each.</summary>
public sealed class Everything(
    PeopleList people, DirectoryNames directory, ICircuitStore store, CircuitLibrary circuits, IStringLocalizer<SearchBox> say, IStringLocalizer<Words> words, Reader reader)
{
    /// <summary>So many of each kind; who needs more types another letter.</summary>
    public const int Most = 8;

    /// <summary>What is meant by what was typed; nothing for less than two letters.</summary>
    public async Task<IReadOnlyList<Found>> FindAsync(Desk desk, string? typed, CancellationToken cancellation)
    {
        var meant = TypedWords.Of(typed);
        if (meant.Count == 0)
            return [];

        var found = new List<Found>();
        found.AddRange((await people.PageAsync(desk, typed, 0, Most, cancellation)).Select(Of));
        found.AddRange((await directory.FindAsync(desk.Network, cancellation)).Services.Values
            .Where(service => meant.Mean(reader.Say(service.Name, service.Id)))
            .OrderBy(service => reader.Say(service.Name, service.Id), StringComparer.CurrentCulture)
            .Take(Most).Select(Of));
        foreach (var circuit in await CurrentAsync(desk, cancellation))
            found.AddRange(In(circuit, meant));
        return found;
    }

    private Found Of(PersonLine line) => new(
        FoundKind.Person, line.Name ?? (line.Initials == "?" ? words["Unnamed"] : line.Initials),
        string.Join(", ", new[] { line.Age is { } age ? say["Years", age].Value : null, line.Commune }.OfType<string>()), $"/people/{line.Person}");

    private Found Of(Service service) => new(FoundKind.Service, reader.Say(service.Name, service.Id), service.Phone ?? "", null, service);

    /// <summary>The youngest version of each circuit that new enrolments may take.</summary>
    private async Task<IReadOnlyList<Circuit>> CurrentAsync(Desk desk, CancellationToken cancellation)
    {
        List<Circuit> current = [];
        foreach (var versions in (await store.ListAsync(desk.Network, cancellation)).Where(version => !version.IsRetired).GroupBy(version => version.Id))
            current.Add(await circuits.FindAsync(desk.Network, versions.Key, versions.Max(version => version.Version), cancellation));
        return current;
    }

    private IEnumerable<Found> In(Circuit circuit, IReadOnlyList<string> meant)
    {
        var address = new CircuitAddress(circuit.Definition.Id, circuit.Definition.Version);
        var title = reader.Say(circuit.Definition.Title, address.Id);
        if (meant.Mean(title))
            yield return new Found(FoundKind.Circuit, title, say["Version", address.Version], address.Tab(CircuitAddress.Workflows));
        foreach (var workflow in circuit.InOrder.Select(plan => plan.Definition).Where(workflow => meant.Mean(reader.Say(workflow.Title, workflow.Id))).Take(Most))
            yield return new Found(FoundKind.Circuit, reader.Say(workflow.Title, workflow.Id), title, address.Workflow(workflow.Id));
        var steps =
            from plan in circuit.InOrder
            from step in Ways.StepsOf(plan.Definition)
            let name = reader.Say(step.Title, step.Id)
            where meant.Mean(name)
            select new Found(FoundKind.Step, name, reader.Say(plan.Definition.Title, plan.Definition.Id), address.Step(plan.Definition.Id, step.Id));
        foreach (var step in steps.Take(Most))
            yield return step;
    }
}
