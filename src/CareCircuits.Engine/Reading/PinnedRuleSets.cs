using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Engine.Reading;

/// <summary>Reads the files of the rule sets that a circuit pins, and no others.</summary>
internal sealed class PinnedRuleSets
{
    private readonly Dictionary<string, RuleSet> sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonTree> trees = new(StringComparer.Ordinal);
    private readonly HashSet<string> damaged = new(StringComparer.Ordinal);
    private readonly List<Finding> findings = [];

    public IReadOnlyDictionary<string, RuleSet> Sets => sets;

    public IReadOnlyDictionary<string, Place> Files => files;

    public IReadOnlyDictionary<string, JsonTree> Trees => trees;

    public IReadOnlySet<string> Damaged => damaged;

    public IReadOnlyList<Finding> Findings => findings;

    public static PinnedRuleSets Read(CircuitDefinition? circuit, CircuitSources sources, Faults faults)
    {
        var rules = new PinnedRuleSets();
        foreach (var pin in circuit?.Rules.DistinctBy(pin => pin.Set) ?? [])
        {
            if (sources.RuleFile(pin.Set, pin.Version) is { } file)
                rules.Add(pin, file);
            else
                rules.Miss(pin, sources, faults);
        }

        return rules;
    }

    private void Add(RuleSetPin pin, SourceFile file)
    {
        files[pin.Set] = new Place(file.Path, 1, "");
        var json = JsonTreeReader.Read(file);
        findings.AddRange(json.Findings.Select(finding => finding with { RuleSet = pin.Set }));
        if (json.Root is null)
        {
            damaged.Add(pin.Set);
            return;
        }

        trees[pin.Set] = json.Root;
        var reading = RuleSetReader.Read(json.Root, file.Path);
        findings.AddRange(FindingNames.OfRules(reading.Findings, json.Root, pin.Set));
        findings.AddRange(RuleFileRules.Check(json.Root, pin, file.Path));
        if (reading.Set is { } set)
            sets[pin.Set] = set;
        else
            damaged.Add(pin.Set);
    }

    private void Miss(RuleSetPin pin, CircuitSources sources, Faults faults)
    {
        damaged.Add(pin.Set);
        var versions = sources.Rules.Where(file => Names.FolderOf(file.Path) == pin.Set).Select(file => Names.StemOf(file.Path)).ToList();
        var known = sources.Rules.Select(file => Names.FolderOf(file.Path)).Distinct(StringComparer.Ordinal);
        faults.Add(
            Codes.UnknownName, pin, versions.Count > 0 ? "/version" : "/set",
            versions.Count > 0
                ? $"The rule set `{Shown.Name(pin.Set)}` has no file `{Names.OfVersion(pin.Version)}.json`; there is {Shown.OneOf(versions)}."
                : $"There is no rule set `{Shown.Name(pin.Set)}` in the rules folder{DidYouMean.Hint(pin.Set, known)}");
    }
}
