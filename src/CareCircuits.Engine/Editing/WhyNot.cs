namespace CareCircuits.Engine.Editing;

/// <summary>The stable words with which <see cref="Decisions.Refusal.DraftNotPossible"/> says why.</summary>
public static class WhyNot
{
    /// <summary>An arrow stays within the workflow, or within its branch.</summary>
    public const string OtherRegion = "other-region";

    /// <summary>A step of this kind has no such way out.</summary>
    public const string NoSuchWay = "no-such-way";

    /// <summary>It is the only end there; without it nothing could end.</summary>
    public const string OnlyEnd = "only-end";

    /// <summary>It is the only one, and one there must be.</summary>
    public const string OnlyOne = "only-one";

    /// <summary>Nothing says where the arrows to it should lead then.</summary>
    public const string NowhereToLead = "nowhere-to-lead";

    /// <summary>The steps do not follow one another: they are entered at more than one of them, or lead to several places.</summary>
    public const string NotConsecutive = "not-consecutive";

    /// <summary>An end cannot be put there.</summary>
    public const string IsAnEnd = "is-an-end";

    /// <summary>It is no parallel step.</summary>
    public const string NoParallel = "no-parallel";

    /// <summary>It cannot be put into itself.</summary>
    public const string IntoItself = "into-itself";

    /// <summary>The palette has no such kind.</summary>
    public const string NoSuchKind = "no-such-kind";

    /// <summary>There is nothing at this place, or nothing can be put there.</summary>
    public const string NoSuchPlace = "no-such-place";

    /// <summary>No such version is at hand.</summary>
    public const string NoSuchVersion = "no-such-version";

    /// <summary>No <c>circuit.json</c> is among the files.</summary>
    public const string NoCircuit = "no-circuit";

    /// <summary>The rule decides this outcome; it is named there.</summary>
    public const string NamedElsewhere = "named-elsewhere";

    /// <summary>A mend no longer fits: the draft has changed meanwhile.</summary>
    public const string Changed = "changed";
}
