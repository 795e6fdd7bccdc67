using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Checks;

/// <summary>
/// How long someone can go without contact in a parallel step. While it lasts, all its branches run: in an <c>any</c> the best of them counts;
/// in an <c>all</c> a branch counts only until it ends.
/// </summary>
internal static class ParallelTimes
{
    public static Stretch Of(ParallelStep parallel, IReadOnlyList<Stretch> branches) =>
        branches.Count == 0 ? Stretch.None
        : parallel.Complete == Completion.Any ? Any(branches)
        : All(branches);

    private static Stretch Any(IReadOnlyList<Stretch> branches)
    {
        var first = branches.Min(branch => branch.First);
        var hasContact = branches.Any(branch => branch.Gap >= 0);
        var gap = hasContact ? branches.Min(branch => Math.Max(branch.First, branch.Gap)) : -1;
        return new Stretch(first, gap, new Passage(branches.Any(branch => branch.End.Without >= 0) ? first : -1, gap));
    }

    private static Stretch All(IReadOnlyList<Stretch> branches)
    {
        var sure = branches.Where(branch => branch.End.Without < 0).ToList();
        var without = branches.Max(branch => branch.End.Without);
        var first = sure.Count > 0 ? sure.Min(branch => branch.First) : branches.Max(branch => branch.First);
        if (branches.All(branch => branch.Gap < 0))
            return new Stretch(first, -1, new Passage(sure.Count > 0 ? -1 : without, -1));

        // The contact of another branch may have been long before this one ends.
        var others = branches.Count(branch => branch.Gap >= 0);
        var alone = branches.Where(branch => others > (branch.Gap >= 0 ? 1 : 0)).ToList();
        var since = branches.Select(branch => branch.End.Since).Concat(alone.Select(branch => branch.End.Without)).Max();
        var gap = branches.Select(branch => branch.Gap).Concat(alone.Where(branch => branch.End.Without >= 0).Select(branch => branch.First)).Max();
        return new Stretch(first, Math.Max(gap, since), new Passage(sure.Count > 0 ? -1 : without, since));
    }
}
