using System.Linq.Expressions;
using Linq = System.Linq.Expressions.Expression;

namespace CareCircuits.Rules.Expressions;

/// <content>Comparisons, arithmetic and days.</content>
internal sealed partial class Emitter
{
    private (Linq Left, Linq Right) Both(Term left, Term right, LabelTarget unknown) =>
        Both(left, ClrTypes.Of(left.Type), right, ClrTypes.Of(right.Type), unknown);

    // Where the left is unknown the right is still looked at: an error there must show.
    private (Linq Left, Linq Right) Both(Term left, Type leftType, Term right, Type rightType, LabelTarget unknown)
    {
        if (right is LiteralTerm or ClockTerm)
            return (Operand(left, leftType, unknown), Operand(right, rightType, unknown));
        if (left is LiteralTerm or ClockTerm)
            return (Operand(left, leftType, unknown), Operand(right, rightType, unknown));

        var first = Local(leftType);
        var sawUnknown = EmitUnsure(left, first);
        var second = Operand(right, rightType, unknown);
        if (sawUnknown is not null)
            If(sawUnknown, unknown);
        return (first, second);
    }

    /// <summary>What is written out needs no local.</summary>
    private Linq Operand(Term term, Type type, LabelTarget unknown)
    {
        if (term is LiteralTerm { Value: { } value })
            return Linq.Constant(type == typeof(decimal) ? Numbers.Widen(value) : value, type);
        var local = Local(type);
        Emit(term, local, unknown);
        return local;
    }

    /// <summary>Puts the value into <paramref name="target"/> and falls through in any case; the flag, where there is one, says that it is unknown.</summary>
    private ParameterExpression? EmitUnsure(Term term, ParameterExpression target)
    {
        var (unsure, next) = (Label(), Label());
        var flag = Flag();
        Emit(term, target, unsure);
        if (!IsUsed(unsure))
            return null;
        Goto(next);
        Mark(unsure);
        Raise(flag);
        Mark(next);
        return flag;
    }

    private void DecideComparison(CompareTerm term, LabelTarget yes, LabelTarget no, LabelTarget unknown)
    {
        var type = term.InDecimals ? typeof(decimal) : null;
        var (left, right) = Both(term.Left, type ?? ClrTypes.Of(term.Left.Type), term.Right, type ?? ClrTypes.Of(term.Right.Type), unknown);
        if (left.Type == typeof(string))
        {
            var equal = Linq.Call(Methods.SameText, left, right);
            Branch(equal, term.Comparison == Comparison.Equal ? yes : no, term.Comparison == Comparison.Equal ? no : yes);
            return;
        }

        Branch(Compared(term.Comparison, left, right), yes, no);
    }

    private static BinaryExpression Compared(Comparison comparison, Linq left, Linq right) => comparison switch
    {
        Comparison.Equal => Linq.Equal(left, right),
        Comparison.NotEqual => Linq.NotEqual(left, right),
        Comparison.Less => Linq.LessThan(left, right),
        Comparison.LessOrEqual => Linq.LessThanOrEqual(left, right),
        Comparison.Greater => Linq.GreaterThan(left, right),
        Comparison.GreaterOrEqual => Linq.GreaterThanOrEqual(left, right),
    };

    private void EmitArithmetic(ArithmeticTerm term, ParameterExpression target, LabelTarget unknown)
    {
        var total = Local(ClrTypes.Of(term.First.Type));
        var sawUnknown = EmitUnsure(term.First, total);
        foreach (var link in term.Links)
        {
            if (link.InDecimals && total.Type == typeof(long))
            {
                var widened = Local(typeof(decimal));
                Add(Linq.Assign(widened, Linq.Convert(total, typeof(decimal))));
                total = widened;
            }

            var next = Label();
            Linq operand;
            if (link.Operand is LiteralTerm)
            {
                operand = Operand(link.Operand, total.Type, next);
            }
            else
            {
                operand = Local(total.Type);
                if (EmitUnsure(link.Operand, (ParameterExpression)operand) is { } unsure)
                {
                    if (sawUnknown is null)
                        sawUnknown = unsure;
                    else
                        Add(Linq.IfThen(unsure, Linq.Assign(sawUnknown, Linq.Constant(true))));
                }
            }

            if (sawUnknown is not null)
                If(sawUnknown, next);
            EmitComputation(term, link, total, operand);
            Mark(next);
        }

        if (sawUnknown is not null)
            If(sawUnknown, unknown);
        Add(Linq.Assign(target, total));
    }

    private void EmitComputation(ArithmeticTerm term, ArithmeticLink link, ParameterExpression total, Linq operand)
    {
        var computed = Linq.Call(Methods.TryCompute(total.Type), Linq.Constant(link.Operation), total, operand, total);
        Linq failing = Failing(Failures.TooLarge(term));
        if (link.Operation >= Arithmetic.Divide)
            failing = Linq.IfThenElse(Linq.Equal(operand, Linq.Default(operand.Type)), Failing(Failures.DivisionByZero(term)), failing);
        Add(Linq.IfThen(Linq.Not(computed), failing));
    }

    private void EmitNegation(NegateTerm term, ParameterExpression target, LabelTarget unknown)
    {
        Emit(term.Operand, target, unknown);
        if (target.Type == typeof(long))
            Add(Linq.IfThen(Linq.Equal(target, Linq.Constant(long.MinValue)), Failing(Failures.TooLarge(term))));
        Add(Linq.Assign(target, Linq.Negate(target)));
    }

    private void EmitAddDays(AddDaysTerm term, ParameterExpression target, LabelTarget unknown)
    {
        var (day, count) = Both(term.Day, term.Count, unknown);
        Add(Linq.IfThen(Linq.Not(Linq.Call(Methods.TryAddDays, day, count, target)), Failing(Failures.TooLarge(term))));
    }

    private void EmitDaysBetween(DaysBetweenTerm term, ParameterExpression target, LabelTarget unknown)
    {
        var (from, to) = Both(term.From, term.To, unknown);
        var days = Linq.Subtract(Linq.Property(to, nameof(DateOnly.DayNumber)), Linq.Property(from, nameof(DateOnly.DayNumber)));
        Add(Linq.Assign(target, Linq.Convert(days, typeof(long))));
    }
}
