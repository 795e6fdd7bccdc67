using CareCircuits.Admin.Circuits;
using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Frame;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Running;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Moving;

/// <summary>A page about two or more versions of one circuit.</summary>
public abstract class VersionPage : DeskPage
{
    /// <summary>The circuit.</summary>
    [Parameter]
    public required string Id { get; set; }

    /// <summary>Its versions, the youngest first.</summary>
    protected IReadOnlyList<int> Versions { get; private set; } = [];

    [Inject]
    private CircuitShelf Shelf { get; set; } = null!;

    [Inject]
    private ICircuitStore Store { get; set; } = null!;

    [Inject]
    private WhyTeller Teller { get; set; } = null!;

    [Inject]
    private Reader Speaker { get; set; } = null!;

    [Inject]
    private IStringLocalizer<StepWords> StepSay { get; set; } = null!;

    [Inject]
    private IStringLocalizer<TimeWords> TimeSay { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task LoadAsync() =>
        Versions = [.. (await Store.ListAsync(Desk.Network, Leaving)).Where(version => version.Id == Id).Select(version => version.Version).OrderDescending()];

    /// <inheritdoc/>
    protected override bool Concerns(Change change) => false;

    /// <summary>A version as it is looked at; null where there is none.</summary>
    protected Task<ShelvedCircuit?> ShelvedAsync(int version) => Shelf.FindAsync(Desk.Network, Id, version, Leaving);

    /// <summary>Its words.</summary>
    protected StepWords WordsOf(ShelvedCircuit shelved) => new(shelved.Circuit, Speaker.Language, StepSay, new TimeWords(TimeSay), Teller);
}
