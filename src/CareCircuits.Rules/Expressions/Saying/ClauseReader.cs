namespace CareCircuits.Rules.Expressions;

/// <summary>Takes a condition apart as people say it.</summary>
internal sealed class ClauseReader
{
    private readonly Dictionary<Term, ExplainedTerm> values = [];

    private ClauseReader(ExplainedTerm? explained)
    {
        if (explained is not null)
            Remember(explained);
    }

    /// <summary>The condition in parts, with the values of <paramref name="explained"/> where there are some.</summary>
    public static Clause Of(Term condition, ExplainedTerm? explained = null) => new ClauseReader(explained).Read(condition);

    private void Remember(ExplainedTerm term)
    {
        values[term.Term] = term;

        // In a lambda every item has values of its own; of one alone they would only mislead.
        foreach (var part in term.Term is ListTerm list ? term.Parts.Where(part => part.Term == list.List) : term.Parts)
            Remember(part);
    }

    private Clause Read(Term term) => Taken(term) with { Held = values.GetValueOrDefault(term)?.Value as bool? };

    private Clause Taken(Term term) => term switch
    {
        LiteralTerm { Value: bool so } => new Clause.Always(so),
        JunctionTerm junction => Joined(junction),
        NotTerm { Operand: var operand } => Read(operand).Contrary(),
        RuleTerm rule => Read(rule.Condition),
        ParameterTerm parameter => Read(parameter.Parameter.Term),
        CompareTerm compare => Compared(compare),
        KnownTerm known => new Clause.IsKnown(Value(known.Operand), known.WantsValue),
        ContainsTerm contains => new Clause.Contains(Value(contains.List), Value(contains.Value)),
        ListTerm { Question: ListQuestion.Any or ListQuestion.All } list =>
            new Clause.Has(Value(list.List), list.Question == ListQuestion.All, list.Body is { } body ? Read(body) : null),
        FactTerm or DataTerm or ItemMemberTerm or ItemTerm => new Clause.Is(Value(term), true),
        _ => new Clause.Written(term.ToString()),
    };

    private Clause Joined(JunctionTerm junction)
    {
        var parts = junction.Parts.Where(part => !junction.All || !IsGuard(part, junction.Parts)).Select(Read).ToList();
        return parts.Count == 1 ? parts[0] : new Clause.Junction(junction.All, parts);
    }

    /// <summary>Whether a part only asks for what another part reads anyway.</summary>
    private static bool IsGuard(Term part, IReadOnlyList<Term> all) =>
        part is KnownTerm { WantsValue: true, Operand: var operand }
        && all.Any(other => other != part && other is not KnownTerm && TermWalk.All(other).Exists(read => TermKey.Of(read).Equals(TermKey.Of(operand))));

    private Clause Compared(CompareTerm compare)
    {
        if (compare is { Comparison: Comparison.Equal or Comparison.NotEqual, Right: LiteralTerm { Value: bool so } })
            return new Clause.Is(Value(compare.Left), so == (compare.Comparison == Comparison.Equal));
        return new Clause.Compares(Value(compare.Left), compare.Comparison, Value(compare.Right));
    }

    private Operand Value(Term term) =>
        ValueTaken(term) is var operand && term is LiteralTerm literal ? operand with { Value = literal.Value } : operand with { Value = values.GetValueOrDefault(term)?.Value };

    private static char SignOf(Arithmetic operation) => operation switch
    {
        Arithmetic.Add => '+',
        Arithmetic.Subtract => '−',
        Arithmetic.Multiply => '×',
        Arithmetic.Divide => '÷',
        Arithmetic.Remainder => '%',
    };

    private Operand ValueTaken(Term term) => term switch
    {
        LiteralTerm => new Operand.Literal(),
        FactTerm fact => new Operand.Fact(fact.Fact.Name, fact.Member.Name),
        DataTerm data => new Operand.Datum(data.Name),
        ItemMemberTerm item => new Operand.Item(item.Item.Type.Record?.Name, item.Member.Name),
        ItemTerm => new Operand.Item(null, null),
        ClockTerm clock => new Operand.Clock(clock.IsNow),
        ParameterTerm parameter => Value(parameter.Parameter.Term),
        ArithmeticTerm chain => new Operand.Computed(Value(chain.First), [.. chain.Links.Select(link => (SignOf(link.Operation), Value(link.Operand)))]),
        DaysBetweenTerm between => new Operand.DaysBetween(Value(between.From), Value(between.To)),
        ListTerm list => new Operand.Counted(list.Question, Value(list.List), list.Body is { IsYesOrNo: true } body ? Read(body) : null),
        _ => new Operand.Written(term.ToString()),
    };
}
