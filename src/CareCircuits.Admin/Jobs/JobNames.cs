using CareCircuits.Care.Circuits;
using CareCircuits.Rules.Data;

namespace CareCircuits.Admin.Jobs;

/// <summary>The words for the steps that the lists of jobs hold as ids.</summary>
public sealed class JobNames(ICircuitStore store, CircuitLibrary library)
{
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
