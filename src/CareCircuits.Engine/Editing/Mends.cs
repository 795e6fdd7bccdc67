using CareCircuits.Engine.Checks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Editing;

/// <summary>What to do about a finding, where that is obvious.</summary>
public static class Mends
{
    /// <summary>
    /// The mends that hold: each was tried, the finding is gone after it and no new error has come. Costs a check each; <see cref="Candidates"/> costs none.
    /// <paramref name="rules"/> are rule sets that the draft could use.
    /// </summary>
    public static IReadOnlyList<Mend> For(Finding finding, DraftFiles draft, IReadOnlyList<SourceFile>? rules = null)
    {
        var candidates = Candidates(finding, draft, rules);
        if (candidates.Count == 0)
            return [];
        var before = Check(draft);
        return [.. candidates.Where(mend => mend.Apply(draft) is Outcome<DraftFiles>.Accepted(var mended) && Holds(finding, before, Check(mended)))];
    }

    /// <summary>What could be done, untried; the best first.</summary>
    public static IReadOnlyList<Mend> Candidates(Finding finding, DraftFiles draft, IReadOnlyList<SourceFile>? rules = null)
    {
        var context = new MendContext(finding, draft, rules ?? []);
        return [.. NameMends.Meant(context), .. Of(context)];
    }

    private static IEnumerable<Mend> Of(MendContext context) => context.Finding.Code switch
    {
        Codes.Unreachable => PathMends.Unreachable(context),
        Codes.NoEnd => PathMends.NoEnd(context),
        Codes.UnknownName => NameMends.For(context),
        Codes.Outcomes => OutcomeMends.For(context),
        Codes.EndlessWait or Codes.NoEscalation => TimeMends.For(context),
        Codes.NoContact or Codes.LoopWithoutContact => PathMends.NoContact(context),
        Codes.NoRole => TimeMends.NoRole(context),
        Codes.Consent => ConsentMends.For(context),
        Codes.NoAlternative => ConsentMends.ContactAfter(context),
        Codes.NoDecline => OutcomeMends.Declined(context),
        Codes.NoFeedback => PathMends.NoFeedback(context),
        Codes.Contradiction => RuleMends.FirstDecides(context),
        Codes.Gap => [.. RuleMends.RemoveRule(context), .. OutcomeMends.Otherwise(context)],
        Codes.Wording => WordMends.For(context),
        _ => [],
    };

    private static bool Holds(Finding finding, IReadOnlyList<Finding> before, IReadOnlyList<Finding> after)
    {
        var left = after.Select(Known).ToLookup(known => known);
        var was = before.Select(Known).ToLookup(known => known);
        return left[Known(finding)].Count() < was[Known(finding)].Count()
            && !after.Any(found => found.Severity == Severity.Error && left[Known(found)].Count() > was[Known(found)].Count());
    }

    // Places shift when steps come and go; what is told, and of what, does not.
    private static (string, string, string?, string?, string) Known(Finding finding) => (finding.Code, finding.Place.File, finding.Workflow, finding.Step, finding.Message);

    private static IReadOnlyList<Finding> Check(DraftFiles draft) => CircuitChecks.Check(CircuitReader.Read(draft.Sources));
}
