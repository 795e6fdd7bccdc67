using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.Conditions;

/// <summary>Takes an expression apart into a tree that can be edited.</summary>
internal static class ConditionReader
{
    public static Condition? Read(string text, ExpressionScope scope)
    {
        if (Expression.ReadTerm(text, scope, []) is not { IsYesOrNo: true } term)
            return null;
        var condition = Of(term);

        // Brackets that the tree adds may break a limit that the text just keeps.
        return Expression.ReadTerm(condition.Write(), scope, []) is { IsYesOrNo: true } ? condition : new Condition.Raw(text);
    }

    /// <summary>The tree of a checked condition.</summary>
    public static Condition Of(Term term) => term switch
    {
        LiteralTerm { Value: bool so } => new Condition.Always(so),
        JunctionTerm { Eager: false, All: true } all => new Condition.AllOf([.. all.Parts.Select(Of)]),
        JunctionTerm { Eager: false } any => new Condition.AnyOf([.. any.Parts.Select(Of)]),
        NotTerm { Operand: var operand } => IsMember(operand) ? new Condition.Is(SubjectOf(operand), false) : new Condition.Not(Of(operand)),
        CompareTerm compare => Compared(compare),
        KnownTerm known when IsSimple(known.Operand) => new Condition.IsKnown(SubjectOf(known.Operand), known.WantsValue),
        ContainsTerm contains when IsSimple(contains.List) => new Condition.Contains(SubjectOf(contains.List), ValueOf(contains.Value)),
        TextTerm text when IsMember(text.Text) => new Condition.Matches(SubjectOf(text.Text), MatchOf(text.Question), ValueOf(text.Part)),
        ListTerm { Question: ListQuestion.Any or ListQuestion.All } list when IsMember(list.List) =>
            new Condition.Has(SubjectOf(list.List), list.Question == ListQuestion.All, list.Item?.Name, list.Body is { } body ? Of(body) : null),
        _ when IsMember(term) => new Condition.Is(SubjectOf(term), true),
        _ => new Condition.Raw(term.ToString()),
    };

    public static Subject SubjectOf(Term term) => term switch
    {
        FactTerm fact => new Subject.Member(fact.Fact.Name, fact.Member.Name),
        DataTerm data => new Subject.Member(Facts.FactCatalogue.Data, data.Name),
        ItemTerm item => new Subject.Item(item.Item.Name, null),
        ItemMemberTerm item => new Subject.Item(item.Item.Name, item.Member.Name),
        ParameterTerm parameter => new Subject.Parameter(parameter.Parameter.Name),
        ListTerm { Question: ListQuestion.Count } count when IsMember(count.List) =>
            new Subject.Counted(SubjectOf(count.List), count.Item?.Name, count.Body is { } body ? Of(body) : null),
        _ => new Subject.Computed(term.ToString()),
    };

    private static ConditionValue ValueOf(Term term) => term is LiteralTerm { Value: { } value }
        ? new ConditionValue.Literal(value)
        : new ConditionValue.Written(term.ToString());

    private static Condition Compared(CompareTerm compare)
    {
        var (left, by, right) = compare.Left is LiteralTerm && compare.Right is not LiteralTerm ? (compare.Right, Turned(compare.Comparison), compare.Left) : (compare.Left, compare.Comparison, compare.Right);
        if (!IsSimple(left) || !IsSimple(right))
            return new Condition.Raw(compare.ToString());
        return right is LiteralTerm { Value: bool so } && by is Comparison.Equal or Comparison.NotEqual && IsMember(left)
            ? new Condition.Is(SubjectOf(left), so == (by == Comparison.Equal), Spelled: true)
            : new Condition.Compares(SubjectOf(left), by, ValueOf(right));
    }

    /// <summary>The same comparison with its sides exchanged.</summary>
    private static Comparison Turned(Comparison comparison) => comparison switch
    {
        Comparison.Less => Comparison.Greater,
        Comparison.LessOrEqual => Comparison.GreaterOrEqual,
        Comparison.Greater => Comparison.Less,
        Comparison.GreaterOrEqual => Comparison.LessOrEqual,
        _ => comparison,
    };

    private static TextMatch MatchOf(TextQuestion question) => question switch
    {
        TextQuestion.Contains => TextMatch.Contains,
        TextQuestion.StartsWith => TextMatch.StartsWith,
        TextQuestion.EndsWith => TextMatch.EndsWith,
    };

    private static bool IsMember(Term term) => term is FactTerm or DataTerm or ItemTerm or ItemMemberTerm or ParameterTerm;

    // What needs no brackets beside a comparison.
    private static bool IsSimple(Term term) => term is not (JunctionTerm or NotTerm or CompareTerm or KnownTerm or ConditionalTerm);
}
