namespace CareCircuits.Rules.Expressions;

/// <summary>
/// Says which optional members have a value. A member that nobody compares with null is taken to be unknown, because knowing less never
/// makes more known; of the others every combination is tried, so that <c>x != null &amp;&amp; x > 3</c> is seen to be always known.
/// </summary>
internal sealed class Knowledge
{
    // Beyond this many, the rest may be either at any time.
    private const int MostCombined = 8;
    private const int MostTerms = 20_000;

    private readonly Dictionary<string, Possible> members = [];
    private readonly Possible others;

    private Knowledge(Possible others) => this.others = others;

    public Possible Of(string member) => members.GetValueOrDefault(member, others);

    /// <summary>One datum has no value; all else may be as it will.</summary>
    public static Knowledge Without(string datum) => new(Possible.All) { members = { ["data." + datum] = Possible.Unknown } };

    /// <summary>Every combination that makes a difference to these terms.</summary>
    public static IEnumerable<Knowledge> About(IReadOnlyList<Term> terms, IReadOnlySet<string> dataSurelyKnown)
    {
        var all = TermWalk.All(terms);
        var asked = TermWalk.All(all.OfType<KnownTerm>().Select(known => known.Operand));
        var tested = asked.Select(Name).OfType<string>().Distinct().Where(name => !IsSure(name, dataSurelyKnown)).ToList();
        var combined = all.Count > MostTerms ? 0 : Math.Min(tested.Count, MostCombined);
        for (var pattern = 0; pattern < 1 << combined; pattern++)
        {
            var knowledge = new Knowledge(Possible.Unknown);
            foreach (var name in dataSurelyKnown)
                knowledge.members["data." + name] = Possible.Value;
            for (var i = 0; i < tested.Count; i++)
                knowledge.members[tested[i]] = i >= combined ? Possible.All : (pattern & (1 << i)) != 0 ? Possible.Value : Possible.Unknown;
            yield return knowledge;
        }
    }

    /// <summary>The name of an optional member; null for anything else.</summary>
    public static string? Name(Term term) => term switch
    {
        FactTerm { Member.Optional: true } fact => $"{fact.Fact.Name}.{fact.Member.Name}",
        DataTerm { Optional: true } data => "data." + data.Name,
        _ => null,
    };

    private static bool IsSure(string name, IReadOnlySet<string> dataSurelyKnown) =>
        name.StartsWith("data.", StringComparison.Ordinal) && dataSurelyKnown.Contains(name[5..]);
}
