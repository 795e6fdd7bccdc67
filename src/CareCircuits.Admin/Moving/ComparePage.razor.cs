using CareCircuits.Admin.Circuits;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Moving;

/// <summary>Two published versions of a circuit in what they mean.</summary>
public sealed partial class ComparePage(NavigationManager navigation)
{
    private ShelvedCircuit? before;
    private ShelvedCircuit? after;
    private StepWords? words;

    /// <summary>The older version; the one before the newer where none is named.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    public int? FromVersion { get; set; }

    /// <summary>The newer version; the youngest where none is named.</summary>
    [SupplyParameterFromQuery(Name = "to")]
    public int? ToVersion { get; set; }

    /// <summary>The workflow that is drawn.</summary>
    [SupplyParameterFromQuery(Name = "workflow")]
    public string? WorkflowName { get; set; }

    private int To => ToVersion ?? (Versions.Count > 0 ? Versions[0] : 0);

    private int From => FromVersion ?? Versions.FirstOrDefault(version => version < To);

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        await base.LoadAsync();
        (before, after) = (await ShelvedAsync(From), await ShelvedAsync(To));
        words = after is null ? null : WordsOf(after);
    }

    private void Go(object? from, object? to) =>
        navigation.NavigateTo($"/circuits/{Uri.EscapeDataString(Id)}/compare?from={from}&to={to}");
}
