using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Studio;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>The rule sets of a draft: begun, taken from those that are published, and edited.</summary>
public sealed partial class RulesTab(ICircuitStore circuits, NavigationManager navigation)
{
    private IReadOnlyList<SourceFile> files = [];
    private PublishedRules published = new([]);
    private bool isNew;

    /// <summary>The rule set that is edited; the first where none is named.</summary>
    [Parameter]
    public string? Set { get; set; }

    private List<RuleSetPin> Pins => [.. Session.Now.Shelved!.Circuit.Definition.Rules.DistinctBy(pin => pin.Set)];

    private RuleSetPin? Shown => Set is null ? Pins.FirstOrDefault() : Pins.FirstOrDefault(pin => pin.Set == Set);

    private IReadOnlyList<Choosable> Others => [.. published.Sets.Where(set => Pins.TrueForAll(pin => pin.Set != set)).Select(set => new Choosable(set, Words.RuleSet(set)))];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        files = await circuits.RulesAsync(Session.Desk.Network, CancellationToken.None);
        published = new PublishedRules(files);
    }

    private IReadOnlyList<Finding> FindingsOf(RuleSetPin pin) =>
        SetUse.Findings(Session.Now.Findings, Session.Now.Shelved!.Circuit, pin.Set, DraftFiles.RulePath(pin.Set, pin.Version));

    private async Task UseAsync(string? set)
    {
        if (set is { Length: > 0 } && published.VersionsOf(set) is [var version, ..]
            && await Session.EditAsync(draft => RuleEdits.Pin(draft, set, version, published.TextOf(set, version)), new EditKind("rules.use", set)))
        {
            GoTo(set);
        }
    }

    private void GoTo(string set)
    {
        isNew = false;
        navigation.NavigateTo(Address.RuleSet(set));
    }

    private void RemovedAsync() => navigation.NavigateTo(Address.Tab("rules"));
}
