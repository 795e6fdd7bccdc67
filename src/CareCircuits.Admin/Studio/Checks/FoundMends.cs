using System.Collections.Concurrent;
using CareCircuits.Engine.Editing;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Admin.Studio.Checks;

/// <summary>What would put findings of a draft right. Each mend is tried before it is offered, which takes a while for many.</summary>
public sealed class FoundMends(ReadDraft draft, IReadOnlyList<SourceFile> rules, IReadOnlyList<Finding> findings)
{
    private readonly ConcurrentDictionary<Finding, IReadOnlyList<Mend>> found = new(ReferenceEqualityComparer.Instance);

    /// <summary>The mends for a finding, the best first; null while they are still looked for.</summary>
    public IReadOnlyList<Mend>? Of(Finding finding) => found.GetValueOrDefault(finding);

    /// <summary>Looks for the mends of the findings, and tells after each that has one or was the last.</summary>
    public async Task FindAsync(Func<Task> tell, CancellationToken cancellation)
    {
        foreach (var finding in findings)
        {
            var mends = await Task.Run(() => Mends.For(finding, draft.Draft.Files, rules), cancellation);
            cancellation.ThrowIfCancellationRequested();
            found[finding] = mends;
            if (mends.Count > 0 || finding == findings[^1])
                await tell();
        }
    }
}
