using CareCircuits.Care.Circuits;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Data;

namespace CareCircuits.Admin.Jobs;

/// <summary>The words for what the lists of jobs hold as ids: steps, staff, services, roles.</summary>
public sealed class JobNames(ICircuitStore store, CircuitLibrary library, IDirectory directory)
{
    private const int Most = 500;

    /// <summary>The titles of all steps of the youngest versions of a network's circuits.</summary>
    public async Task<StepTitles> TitlesAsync(Guid network, CancellationToken cancellation)
    {
        Dictionary<(string Workflow, string Step), Wording> titles = [];
        foreach (var version in (await store.ListAsync(network, cancellation)).OrderBy(version => version.Version))
        {
            var circuit = await library.FindAsync(network, version.Id, version.Version, cancellation);
            foreach (var workflow in circuit.InOrder)
            {
                foreach (var step in workflow.Steps.Values)
                    titles[(workflow.Definition.Id, step.Definition.Id)] = step.Definition.Title;
            }
        }

        return new StepTitles(titles);
    }

    /// <summary>The names of the staff and services of a network.</summary>
    public async Task<PartyNames> PartiesAsync(Guid network, CancellationToken cancellation)
    {
        var staff = await directory.StaffAsync(network, null, Most, cancellation);
        var services = await directory.ServicesAsync(network, null, Most, cancellation);
        return new PartyNames(staff.ToDictionary(member => member.Id, member => member.Name), services.ToDictionary(service => service.Id, service => service.Name));
    }
}

/// <summary>The titles of steps by workflow and step.</summary>
public sealed class StepTitles(IReadOnlyDictionary<(string Workflow, string Step), Wording> titles)
{
    /// <summary>No titles.</summary>
    public static StepTitles None { get; } = new(new Dictionary<(string, string), Wording>());

    /// <summary>The title in a language; the id where there is none, nothing where there is no step.</summary>
    public string Of(string? workflow, string? step, string language) =>
        step is null ? "" : workflow is not null && titles.TryGetValue((workflow, step), out var title) && title.In(language) is { Length: > 0 } said ? said : step;
}

/// <summary>The names of staff and services.</summary>
public sealed class PartyNames(IReadOnlyDictionary<string, string> staff, IReadOnlyDictionary<string, Wording> services)
{
    /// <summary>No names.</summary>
    public static PartyNames None { get; } = new(new Dictionary<string, string>(), new Dictionary<string, Wording>());

    /// <summary>The name of a staff member; the id where the directory does not have them.</summary>
    public string OfStaff(string id) => staff.GetValueOrDefault(id, id);

    /// <summary>The name of a party; a role by its id.</summary>
    public string Of(Party party, string language) => party.Kind switch
    {
        PartyKind.Staff => OfStaff(party.Id),
        PartyKind.Service => services.GetValueOrDefault(party.Id)?.In(language) ?? party.Id,
        _ => party.Id,
    };
}
