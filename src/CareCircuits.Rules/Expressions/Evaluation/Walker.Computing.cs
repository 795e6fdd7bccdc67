namespace CareCircuits.Rules.Expressions;

/// <content>Comparisons, arithmetic and days.</content>
internal sealed partial class Walker
{
    // Left first; the right side is not looked at where the left has no value and fails, but it is where the left is unknown:
    // an error on the right must show.
    private bool Both(Term first, Term second, out object? left, out object? right)
    {
        left = Value(first);
        right = ReferenceEquals(left, Failed) ? null : Value(second);
        return left is not null && right is not null && Error is null;
    }

    private object? Compare(CompareTerm term)
    {
        if (!Both(term.Left, term.Right, out var left, out var right))
            return Last;
        if (term.InDecimals)
            (left, right) = (Numbers.Widen(left!), Numbers.Widen(right!));
        return Boxed(term.Comparison switch
        {
            Comparison.Equal => left!.Equals(right),
            Comparison.NotEqual => !left!.Equals(right),
            Comparison.Less => ((IComparable)left!).CompareTo(right) < 0,
            Comparison.LessOrEqual => ((IComparable)left!).CompareTo(right) <= 0,
            Comparison.Greater => ((IComparable)left!).CompareTo(right) > 0,
            Comparison.GreaterOrEqual => ((IComparable)left!).CompareTo(right) >= 0,
        });
    }

    private object? Calculate(ArithmeticTerm term)
    {
        var total = Value(term.First);
        foreach (var link in term.Links)
        {
            if (ReferenceEquals(total, Failed))
                return Failed;
            var operand = Value(link.Operand);
            total = ReferenceEquals(operand, Failed) ? Failed : total is null || operand is null ? null : Calculate(term, link, total, operand);
        }

        return total;
    }

    private object Calculate(ArithmeticTerm term, ArithmeticLink link, object left, object right)
    {
        if (link.InDecimals)
        {
            return Numbers.TryCompute(link.Operation, Numbers.Widen(left), Numbers.Widen(right), out var number)
                ? number
                : Fail(WhyNot(term, link, Numbers.Widen(right) == 0));
        }

        return Numbers.TryCompute(link.Operation, (long)left, (long)right, out var whole) ? whole : Fail(WhyNot(term, link, (long)right == 0));
    }

    private static string WhyNot(Term term, ArithmeticLink link, bool byZero) =>
        byZero && link.Operation >= Arithmetic.Divide ? Failures.DivisionByZero(term) : Failures.TooLarge(term);

    private object? Negate(NegateTerm term) => Value(term.Operand) switch
    {
        long.MinValue => Fail(Failures.TooLarge(term)),
        long whole => -whole,
        decimal number => -number,
        _ => Last,
    };

    private object? AddDays(AddDaysTerm term)
    {
        if (!Both(term.Day, term.Count, out var day, out var count))
            return Last;
        return Numbers.TryAddDays((DateOnly)day!, (long)count!, out var result) ? result : Fail(Failures.TooLarge(term));
    }

    private object? DaysBetween(DaysBetweenTerm term) => Both(term.From, term.To, out var from, out var to)
        ? (long)((DateOnly)to!).DayNumber - ((DateOnly)from!).DayNumber
        : Last;
}
