using System.Linq.Expressions;
using Linq = System.Linq.Expressions.Expression;

namespace CareCircuits.Rules.Expressions;

/// <content>What is true, false or unknown: three places to go to.</content>
internal sealed partial class Emitter
{
    /// <summary>Goes to one of the three; never falls through.</summary>
    public void Decide(Term term, LabelTarget yes, LabelTarget no, LabelTarget unknown)
    {
        switch (term)
        {
            case LiteralTerm literal:
                Goto(literal.Value switch { true => yes, false => no, _ => unknown });
                break;
            case NotTerm not:
                Decide(not.Operand, no, yes, unknown);
                break;
            case RuleTerm rule:
                Decide(rule.Condition, yes, no, unknown);
                break;
            case JunctionTerm junction:
                DecideJunction(junction, yes, no, unknown);
                break;
            case KnownTerm known:
                DecideKnown(known, known.WantsValue ? yes : no, known.WantsValue ? no : yes);
                break;
            case CompareTerm compare:
                DecideComparison(compare, yes, no, unknown);
                break;
            case ConditionalTerm conditional:
                DecideConditional(conditional, yes, no, unknown);
                break;
            case ListTerm list:
                DecideList(list, yes, no, unknown);
                break;
            case ContainsTerm contains:
                var (holder, sought) = Both(contains.List, contains.Value, unknown);
                Branch(Linq.Call(Methods.Holds, holder, sought), yes, no);
                break;
            case TextTerm text:
                var (whole, part) = Both(text.Text, text.Part, unknown);
                Branch(Linq.Call(Methods.Ask, Linq.Constant(text.Question), whole, part), yes, no);
                break;
            default:
                var value = Local(typeof(bool));
                Emit(term, value, unknown);
                Branch(value, yes, no);
                break;
        }
    }

    private void Branch(Linq test, LabelTarget yes, LabelTarget no)
    {
        If(test, yes);
        Goto(no);
    }

    private void DecideJunction(JunctionTerm term, LabelTarget yes, LabelTarget no, LabelTarget unknown)
    {
        var (passed, stopped) = term.All ? (yes, no) : (no, yes);
        var (sawUnknown, decided) = (Flag(), term.Eager ? Flag() : null);
        foreach (var part in term.Parts)
        {
            var (next, unsure, decides) = (Label(), Label(), decided is null ? stopped : Label());
            Decide(part, term.All ? next : decides, term.All ? decides : next, unsure);
            RaiseAt(unsure, sawUnknown, next);
            if (decided is not null)
                RaiseAt(decides, decided, next);
            Mark(next);
        }

        if (decided is not null)
            IfRaised(decided, stopped);
        IfRaised(sawUnknown, unknown);
        Goto(passed);
    }

    private void IfRaised(ParameterExpression flag, LabelTarget label)
    {
        if (raised.Contains(flag))
            If(flag, label);
    }

    private void RaiseAt(LabelTarget label, ParameterExpression flag, LabelTarget next)
    {
        if (!IsUsed(label))
            return;
        Mark(label);
        Raise(flag);
        Goto(next);
    }

    private void DecideKnown(KnownTerm term, LabelTarget known, LabelTarget unknown)
    {
        if (term.Operand.IsYesOrNo)
        {
            Decide(term.Operand, known, known, unknown);
            return;
        }

        if (term.Operand.Type.Kind != ExpressionKind.Null)
        {
            Emit(term.Operand, Local(ClrTypes.Of(term.Operand.Type)), unknown);
            Goto(known);
            return;
        }

        // Only null, or a choice between null and null.
        if (term.Operand is ConditionalTerm conditional)
            Decide(conditional.Condition, unknown, unknown, unknown);
        else
            Goto(unknown);
    }

    private void DecideConditional(ConditionalTerm term, LabelTarget yes, LabelTarget no, LabelTarget unknown)
    {
        var (then, otherwise) = (Label(), Label());
        Decide(term.Condition, then, otherwise, unknown);
        Mark(then);
        Decide(term.Then, yes, no, unknown);
        Mark(otherwise);
        Decide(term.Otherwise, yes, no, unknown);
    }
}
