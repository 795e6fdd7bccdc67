using CareCircuits.Admin.Circuits;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Moving;

/// <summary>The past replayed against a published version.</summary>
public sealed partial class ReplayPage(NavigationManager navigation)
{
    private ShelvedCircuit? shelved;
    private StepWords? words;

    /// <summary>The version; the youngest where none is named.</summary>
    [SupplyParameterFromQuery(Name = "to")]
    public int? ToVersion { get; set; }

    private int To => ToVersion ?? (Versions.Count > 0 ? Versions[0] : 0);

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        await base.LoadAsync();
        shelved = await ShelvedAsync(To);
        words = shelved is null ? null : WordsOf(shelved);
    }

    private void Go(object? to) => navigation.NavigateTo($"/circuits/{Uri.EscapeDataString(Id)}/replay?to={to}");
}
