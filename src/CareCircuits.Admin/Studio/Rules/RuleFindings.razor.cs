using CareCircuits.Care.Studio;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>What the checks find about rules, where it is: in words, with the person of whom it is true, to be tried out, and what would put it right.</summary>
public sealed partial class RuleFindings
{
    private readonly Dictionary<Finding, IReadOnlyList<Mend>> mends = new(ReferenceEqualityComparer.Instance);

    /// <summary>The findings.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<Finding> Findings { get; set; }

    /// <summary>The rule sets that are published.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<SourceFile> PublishedFiles { get; set; }

    /// <summary>Told the case that shows a finding, to be tried out.</summary>
    [Parameter]
    public EventCallback<FactSheet> Try { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        foreach (var gone in mends.Keys.Except(Findings, ReferenceEqualityComparer.Instance).Cast<Finding>().ToList())
            mends.Remove(gone);
        var files = Session.Files;
        foreach (var finding in Findings.Where(finding => !mends.ContainsKey(finding)).ToList())
            mends[finding] = await Task.Run(() => Mends.For(finding, files, PublishedFiles));
    }

    private IEnumerable<Mend> MendsOf(Finding finding) => mends.GetValueOrDefault(finding, []).Where(mend => !mend.NeedsThought);

    private Task MendAsync(Mend mend, Finding finding) => Session.EditAsync(mend.Apply, new EditKind("mend", $"{finding.Code} {finding.Place.File}{finding.Place.Pointer}"));
}
