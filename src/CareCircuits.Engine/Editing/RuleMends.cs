using System.Globalization;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Editing;

/// <summary>Mends for rules that contradict each other or say nothing. A published version stays as it is: the next one is mended.</summary>
internal static class RuleMends
{
    /// <summary>Where several rules can hold, the first of them decides.</summary>
    public static IEnumerable<Mend> FirstDecides(MendContext context) => context.Finding.RuleSet is not { } set ? [] :
        [MendContext.Mend(MendKinds.FirstDecides, draft => InVersionOfItsOwn(context, draft, set).Then(own => RuleSetEdits.Policy(own, set, CareCircuits.Rules.RuleSets.HitPolicy.First)))];

    /// <summary>A rule that never counts goes.</summary>
    public static IEnumerable<Mend> RemoveRule(MendContext context) => context.Finding is not { RuleSet: { } set, Rule: { } rule } ? [] :
        [MendContext.Mend(MendKinds.RemoveRule, draft => InVersionOfItsOwn(context, draft, set).Then(own => RuleSetEdits.RemoveRule(own, set, rule)), ("name", rule))];

    private static Outcome<DraftFiles> InVersionOfItsOwn(MendContext context, DraftFiles draft, string set)
    {
        if (RuleEdits.VersionOf(draft, set) is not { } used)
            return new Refusal.DraftPartUnknown(set);
        var published = context.Rules.Select(file => file.Path).Where(path => path.StartsWith($"rules/{set}/v", StringComparison.Ordinal))
            .Select(path => int.TryParse(Reading.Names.StemOf(path)[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0).ToHashSet();
        return published.Contains(used) ? RuleEdits.NewVersion(draft, set, published.Max() + 1) : draft;
    }
}
