using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Proofs;

/// <summary>All cases that make a difference to some conditions, and the search for one among them.</summary>
internal sealed class CaseSpace
{
    private const int MostStepsOfOne = 20_000;

    private readonly Taking taking;
    private readonly FactSheet blank;
    private int stepsLeft;
    private IReadOnlyList<Fact>? facts;
    private Answers[] open = [];

    /// <param name="blank">The sheet that cases are written on.</param>
    /// <param name="surelyKnown">Data that have a value though their type allows none.</param>
    /// <param name="mostSteps">How much may be tried in all.</param>
    public CaseSpace(FactSheet blank, IReadOnlySet<string> surelyKnown, int mostSteps)
    {
        (this.blank, stepsLeft) = (blank, mostSteps);
        taking = new Taking(blank.Data?.Shape ?? DataShape.Empty, surelyKnown);
    }

    public Lines Lines { get; } = new();

    public bool IsTooLarge => taking.IsTooLarge || Lines.WereTooMany;

    public IReadOnlyList<Fact> Facts => facts ?? [];

    /// <summary>Takes a condition in. All must be taken in before anything is looked for.</summary>
    public Node Take(Term condition, Source source) => taking.Take(condition, source);

    /// <summary>What each atom can come to while nothing is known.</summary>
    public Answers[] Open() => (Answers[])open.Clone();

    /// <summary>Whether there is a case that meets the demands and stands the test of a real evaluation.</summary>
    public Proof Find(IReadOnlyList<Demand> demands, Func<FactSheet, bool> test)
    {
        Prepare();
        if (stepsLeft <= 0 || taking.IsTooLarge)
            return Proof.Undecided;
        var search = new CaseSearch(this, demands, Math.Min(stepsLeft, MostStepsOfOne));
        var found = search.Find(given => test(SheetOf(given)));
        stepsLeft -= search.Steps;
        return found is not null ? new Proof(ProofState.Found, new CaseExample(SheetOf(found), MembersOf(found)))
            : search.IsComplete ? Proof.Excluded
            : Proof.Undecided;
    }

    private void Prepare()
    {
        if (facts is not null)
            return;
        facts = taking.Facts;
        if (!taking.IsTooLarge)
            new Choosing(taking, Lines).Choose();
        open = [.. taking.Atoms.OrderBy(atom => atom.Id).Select(atom => atom.Open)];
        facts = taking.Facts;
    }

    // What does not matter stays unknown where it may, and is else the first that there is.
    private FactSheet SheetOf(IReadOnlyList<(Fact Fact, object? Value)> given)
    {
        var sheet = blank;
        foreach (var fact in Facts)
            if (!fact.Optional && fact.Of.Length > 0)
                sheet = CaseSheet.With(sheet, fact, (fact.Values ?? Lines.ValuesOf(fact, new object?[Facts.Count], new bool[Facts.Count]))[0]);
        return given.Aggregate(sheet, (so, one) => CaseSheet.With(so, one.Fact, one.Value));
    }

    private static IReadOnlyList<ExampleMember> MembersOf(IReadOnlyList<(Fact Fact, object? Value)> given) =>
        [.. given.OrderBy(one => OrderOf(one.Fact)).Select(one => new ExampleMember(one.Fact.Of, one.Fact.Member, one.Value))];

    private static int OrderOf(Fact fact) => FactCatalogue.Find(fact.Of) is { } type
        ? (FactCatalogue.Names.ToList().IndexOf(fact.Of) * 100) + type.Members.ToList().FindIndex(member => member.Name == fact.Member)
        : fact.Of.Length > 0 ? 1_000 : 2_000;
}
