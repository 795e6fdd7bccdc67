using System.Diagnostics;
using System.Linq.Expressions;
using CareCircuits.Rules.Facts;
using Linq = System.Linq.Expressions.Expression;

namespace CareCircuits.Rules.Expressions;

/// <content>Values: put into a local, or gone to unknown.</content>
internal sealed partial class Emitter
{
    /// <summary>Puts the value into <paramref name="target"/> and falls through, or goes to <paramref name="unknown"/>.</summary>
    public void Emit(Term term, ParameterExpression target, LabelTarget unknown)
    {
        if (target.Type == typeof(decimal) && term.Type.Kind == ExpressionKind.Integer)
        {
            var whole = Local(typeof(long));
            Emit(term, whole, unknown);
            Add(Linq.Assign(target, Linq.Convert(whole, typeof(decimal))));
            return;
        }

        switch (term)
        {
            case LiteralTerm { Value: null }:
                Goto(unknown);
                break;
            case LiteralTerm literal:
                Add(Linq.Assign(target, Linq.Constant(literal.Value, target.Type)));
                break;
            case FactTerm fact:
                EmitFact(fact, target, unknown);
                break;
            case DataTerm datum:
                EmitData(datum, target, unknown);
                break;
            case ClockTerm clock:
                Add(Linq.Assign(target, Linq.Property(sheet, clock.IsNow ? nameof(FactSheet.Now) : nameof(FactSheet.Today))));
                break;
            case ParameterTerm parameter:
                EmitParameter(parameter.Parameter, target, unknown);
                break;
            case ItemTerm item:
                Add(Linq.Assign(target, items[item.Item]));
                break;
            case ItemMemberTerm member:
                Add(Linq.Assign(target, Linq.Property(items[member.Item], Pascal(member.Member.Name))));
                FailIfNull(target, Failures.NotGiven(member));
                break;
            case ConditionalTerm conditional when !term.IsYesOrNo:
                EmitConditional(conditional, target, unknown);
                break;
            case ArithmeticTerm arithmetic:
                EmitArithmetic(arithmetic, target, unknown);
                break;
            case NegateTerm negate:
                EmitNegation(negate, target, unknown);
                break;
            case AddDaysTerm add:
                EmitAddDays(add, target, unknown);
                break;
            case DaysBetweenTerm between:
                EmitDaysBetween(between, target, unknown);
                break;
            case ListTerm list when !term.IsYesOrNo:
                EmitList(list, target, unknown);
                break;
            case BrokenTerm:
                Add(Failing(Failures.Broken(term)));
                break;
            default:
                EmitYesOrNo(term, target, unknown);
                break;
        }
    }

    private void EmitYesOrNo(Term term, ParameterExpression target, LabelTarget unknown)
    {
        if (!term.IsYesOrNo)
            throw new UnreachableException();
        var (yes, no, done) = (Label(), Label(), Label());
        Decide(term, yes, no, unknown);
        Mark(yes);
        Add(Linq.Assign(target, Linq.Constant(true)));
        Goto(done);
        Mark(no);
        Add(Linq.Assign(target, Linq.Constant(false)));
        Mark(done);
    }

    private void EmitConditional(ConditionalTerm term, ParameterExpression target, LabelTarget unknown)
    {
        var (then, otherwise, done) = (Label(), Label(), Label());
        Decide(term.Condition, then, otherwise, unknown);
        Mark(then);
        Emit(term.Then, target, unknown);
        Goto(done);
        Mark(otherwise);
        Emit(term.Otherwise, target, unknown);
        Mark(done);
    }

    private void EmitFact(FactTerm term, ParameterExpression target, LabelTarget unknown)
    {
        var fact = facts[term.Fact.Name];
        var missing = Linq.Equal(fact, Linq.Constant(null, fact.Type));
        Add(Linq.IfThen(missing, term.Member.Optional ? Jump(unknown) : Failing(Failures.NoFact(term, term.Fact.Name))));

        var member = Linq.Property(fact, Pascal(term.Member.Name));
        if (Nullable.GetUnderlyingType(member.Type) is not null)
        {
            var value = Local(member.Type);
            Add(Linq.Assign(value, member));
            If(Linq.Not(Linq.Property(value, member.Type.GetProperty("HasValue")!)), unknown);
            Add(Linq.Assign(target, Linq.Call(value, member.Type.GetMethod("GetValueOrDefault", Type.EmptyTypes)!)));
            return;
        }

        Add(Linq.Assign(target, member));
        if (term.Member.Optional)
            If(Linq.Equal(target, Linq.Constant(null, target.Type)), unknown);
        else
            FailIfNull(target, Failures.NotGiven(term));
    }

    private void FailIfNull(ParameterExpression value, string error)
    {
        if (!value.Type.IsValueType)
            Add(Linq.IfThen(Linq.Equal(value, Linq.Constant(null, value.Type)), Failing(error)));
    }

    private void EmitData(DataTerm term, ParameterExpression target, LabelTarget unknown)
    {
        if (!term.Optional)
            Add(Linq.IfThen(Linq.Equal(data, Linq.Constant(null, data.Type)), Failing(Failures.NoFact(term, FactCatalogue.Data))));
        var value = Local(typeof(object));
        Add(Linq.Assign(value, Linq.Call(Methods.ReadData, data, slots, Linq.Constant(term.Slot))));
        If(Linq.Equal(value, Linq.Constant(null)), unknown);
        var wrong = Failing(Failures.WrongType(term));
        if (target.Type == typeof(decimal))
        {
            Add(Linq.Assign(value, Linq.Call(Methods.DataAs, Linq.Constant(ExpressionKind.Number), value)));
            Add(Linq.IfThen(Linq.Equal(value, Linq.Constant(null)), wrong));
        }
        else
        {
            Add(Linq.IfThen(Linq.Not(Linq.TypeIs(value, target.Type)), wrong));
        }

        Add(Linq.Assign(target, Linq.Convert(value, target.Type)));
    }
}
