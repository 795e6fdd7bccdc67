using CareCircuits.Rules.Findings;

namespace CareCircuits.Admin.Circuits.Found;

/// <summary>Where findings stand together.</summary>
public enum FoundIn
{
    /// <summary>A workflow.</summary>
    Workflow,

    /// <summary>A rule set.</summary>
    RuleSet,

    /// <summary>A file: <c>circuit.json</c>, rehearsals, or one that cannot be read.</summary>
    File,
}

/// <summary>The findings of one place, those that stop publishing first.</summary>
/// <param name="In">What kind of place.</param>
/// <param name="Name">Its id, or the path of the file.</param>
/// <param name="Findings">What was found there.</param>
public sealed record FoundGroup(FoundIn In, string Name, IReadOnlyList<Finding> Findings)
{
    /// <summary>Its name among all places.</summary>
    public string Key => $"{In}:{Name}";

    /// <summary>How many of them stop publishing.</summary>
    public int Errors => Findings.Count(finding => finding.Severity == Severity.Error);

    /// <summary>All findings by place: the circuit's files first, then workflows, then rule sets.</summary>
    public static IReadOnlyList<FoundGroup> Of(IEnumerable<Finding> findings) =>
    [
        .. findings.GroupBy(PlaceOf)
            .OrderBy(place => place.Key.In switch { FoundIn.File => 0, FoundIn.Workflow => 1, _ => 2 }).ThenBy(place => place.Key.Name, StringComparer.Ordinal)
            .Select(place => new FoundGroup(place.Key.In, place.Key.Name, [.. place.OrderBy(finding => finding.Severity).ThenBy(finding => finding.Place.File, StringComparer.Ordinal).ThenBy(finding => finding.Place.Line)])),
    ];

    private static (FoundIn In, string Name) PlaceOf(Finding finding) =>
        finding.Workflow is { } workflow ? (FoundIn.Workflow, workflow)
        : finding.RuleSet is { } set ? (FoundIn.RuleSet, set)
        : (FoundIn.File, finding.Place.File);
}
