using System.Diagnostics;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Expressions;

/// <summary>
/// Evaluates terms by walking over them, once, for one fact sheet; with a trail, it remembers every value on the way.
/// A value of null means unknown; <see cref="Failed"/> means that <see cref="Error"/> says why there is none.
/// </summary>
internal sealed partial class Walker(FactSheet sheet, int[] slots, Trail? trail = null)
{
    private static readonly object Yes = true;
    private static readonly object No = false;

    private Dictionary<Parameter, object?>? parameters;
    private object[] items = [];
    private int work;

    /// <summary>Stands for the value of what failed.</summary>
    public static object Failed { get; } = new();

    /// <summary>Why it failed.</summary>
    public string? Error { get; private set; }

    /// <summary>What some terms are taken to be, whatever the facts say: for asking "what if".</summary>
    public IReadOnlyDictionary<string, bool>? Supposed { get; init; }

    /// <summary>Evaluates a whole expression and charges its work.</summary>
    public object? Run(Term term) => Charge(term.Weight) ? Value(term) : Failed;

    /// <summary>The value as others see it.</summary>
    public ExpressionResult Result(object? value) => value switch
    {
        null => ExpressionResult.Unknown,
        _ when ReferenceEquals(value, Failed) => ExpressionResult.Failed(Error!),
        _ => ExpressionResult.Known(value),
    };

    private bool Charge(int weight)
    {
        work += weight;
        if (work <= Expression.MostWork)
            return true;
        Fail(Failures.TooMuchWork);
        return false;
    }

    private object Fail(string error)
    {
        Error = error;
        return Failed;
    }

    private object? Value(Term term)
    {
        if (Supposed?.Count > 0 && term.IsYesOrNo && Supposed.TryGetValue(TermKey.Of(term), out var supposed))
            return Boxed(supposed);
        if (trail is null)
            return Compute(term);
        var mark = trail.Mark();
        var value = Compute(term);
        trail.Add(term, value, mark);
        return value;
    }

    private object? Compute(Term term) => term switch
    {
        LiteralTerm literal => literal.Value,
        FactTerm fact => Read(fact),
        DataTerm data => Read(data),
        CompareTerm compare => Compare(compare),
        JunctionTerm junction => Join(junction),
        NotTerm not => Value(not.Operand) is bool truth ? Boxed(!truth) : Last,
        KnownTerm known => IsKnown(known),
        RuleTerm rule => Value(rule.Condition),
        ParameterTerm parameter => Read(parameter.Parameter),
        ListTerm list => Ask(list),
        ContainsTerm contains => Ask(contains),
        TextTerm text => Ask(text),
        ConditionalTerm conditional => Choose(conditional),
        ArithmeticTerm arithmetic => Calculate(arithmetic),
        NegateTerm negate => Negate(negate),
        ClockTerm clock => clock.IsNow ? sheet.Now : sheet.Today,
        ItemTerm item => items[item.Item.Slot],
        ItemMemberTerm member => member.Member.Get(items[member.Item.Slot]) ?? Fail(Failures.NotGiven(member)),
        AddDaysTerm add => AddDays(add),
        DaysBetweenTerm between => DaysBetween(between),
        BrokenTerm broken => Fail(Failures.Broken(broken)),
        _ => throw new UnreachableException(),
    };

    private static object Boxed(bool truth) => truth ? Yes : No;

    /// <summary>What an operand that has no value leaves: a failure if there was one, else unknown.</summary>
    private object? Last => Error is null ? null : Failed;
}
