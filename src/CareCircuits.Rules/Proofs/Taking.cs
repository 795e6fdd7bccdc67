using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Proofs;

/// <summary>Takes conditions apart into atoms, and collects the facts that they read. What is given on a sheet is no fact: it cannot be otherwise.</summary>
internal sealed class Taking(DataShape data, IReadOnlySet<string> surelyKnown)
{
    // Parameters that use one another can write out to more than anyone can look at.
    private const int MostNodes = 20_000;

    private readonly Dictionary<string, Fact> facts = [];
    private readonly Dictionary<(object Key, Source Source), Atom> atoms = [];
    private int nodes;

    public IReadOnlyList<Atom> Atoms => [.. atoms.Values];

    public IReadOnlyList<Fact> Facts => [.. facts.Values];

    /// <summary>Whether something was too large to be taken apart.</summary>
    public bool IsTooLarge => nodes > MostNodes;

    /// <summary>The condition in parts. </summary>
    public Node Take(Term term, Source source)
    {
        if (++nodes > MostNodes)
            return new Node.Always(Answers.Any);
        return term switch
        {
            LiteralTerm { Value: bool truth } => new Node.Always(truth ? Answers.True : Answers.False),
            LiteralTerm { Value: null } => new Node.Always(Answers.Unknown),
            JunctionTerm junction => new Node.Junction(junction.All, junction.Eager, [.. junction.Parts.Select(part => Take(part, source))]),
            NotTerm not => new Node.Not(Take(not.Operand, source)),
            RuleTerm rule => Take(rule.Condition, source),
            ParameterTerm { IsYesOrNo: true } parameter => Take(parameter.Parameter.Term, source),
            ConditionalTerm { IsYesOrNo: true } choice => new Node.Choice(Take(choice.Condition, source), Take(choice.Then, source), Take(choice.Otherwise, source)),
            KnownTerm { Operand.IsYesOrNo: true } known => new Node.Known(Take(known.Operand, source), known.WantsValue),
            CompareTerm { Left.IsYesOrNo: true, Right.IsYesOrNo: true } same => Same(same, source),
            _ => Leaf(term, source),
        };
    }

    /// <summary>The fact that a term reads; null where it reads none, or one that is given.</summary>
    public Fact? FactOf(Term term, Source source) => term switch
    {
        FactTerm fact when !source.Given.Contains(fact.Fact.Name) => Get(fact.Fact.Name, fact.Member.Name, fact.Type, fact.Member.Optional),
        DataTerm read => Get(FactCatalogue.Data, read.Name, data.TypeOf(read.Name) is { } type ? ExpressionType.Of(type) : read.Type,
            (data.TypeOf(read.Name)?.Optional ?? true) && !surelyKnown.Contains(read.Name)),
        ClockTerm { IsNow: false } => Get("", "today", Types.Date, false),
        _ => null,
    };

    private Fact Get(string of, string member, ExpressionType type, bool optional)
    {
        var name = of + "." + member;
        if (!facts.TryGetValue(name, out var fact))
            facts.Add(name, fact = new Fact(facts.Count, of, member, type, optional));
        return fact;
    }

    private Node Same(CompareTerm same, Source source)
    {
        Node node = new Node.Same(Take(same.Left, source), Take(same.Right, source));
        return same.Comparison == Comparison.NotEqual ? new Node.Not(node) : node;
    }

    private Node.Leaf Leaf(Term term, Source source)
    {
        // Rules may have parameters of the same name; else the same words say the same.
        var all = TermWalk.All(term);
        object key = all.Exists(part => part is ParameterTerm) ? term : term.ToString();
        if (!atoms.TryGetValue((key, source), out var atom))
        {
            var read = all.Select(part => FactOf(part, source)).OfType<Fact>().Distinct().ToList();
            atoms.Add((key, source), atom = new Atom(atoms.Count, term, read, source));
            foreach (var fact in read)
                fact.Atoms.Add(atom);
        }

        return new Node.Leaf(atom);
    }
}
