using CareCircuits.Admin.Circuits;
using CareCircuits.Care.Running;

namespace CareCircuits.Admin.Rules;

/// <summary>The rule sets of the network: how each decides, which versions there are, and how often each is used.</summary>
public sealed partial class RulesPage(RuleShelf shelf, RuleSpeech speech)
{
    private IReadOnlyList<IReadOnlyList<ShelvedRules>> sets = [];

    /// <inheritdoc/>
    protected override async Task LoadAsync() =>
        sets = [.. (await shelf.ListAsync(Desk.Network, Leaving)).GroupBy(rules => rules.Set.Id).Select(versions => (IReadOnlyList<ShelvedRules>)[.. versions])];

    /// <inheritdoc/>
    protected override bool Concerns(Change change) => false;

    private StepWords WordsOf(ShelvedRules rules) => speech.Of(rules.Uses[0].Shelved);
}

/// <summary>Where the pages of rule sets are.</summary>
public static class RuleAddress
{
    /// <summary>A rule set; its youngest version where none is named.</summary>
    public static string Of(string set, int? version = null) => $"/rules/{Uri.EscapeDataString(set)}{(version is { } number ? $"?version={number}" : "")}";
}
