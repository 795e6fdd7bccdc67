using System.Linq.Expressions;
using Linq = System.Linq.Expressions.Expression;

namespace CareCircuits.Rules.Expressions;

/// <content>Questions to lists: a loop each.</content>
internal sealed partial class Emitter
{
    private void DecideList(ListTerm term, LabelTarget yes, LabelTarget no, LabelTarget unknown)
    {
        var list = EmitListItself(term, unknown);
        if (term.Body is null)
        {
            Branch(Linq.GreaterThan(CountOf(list), Linq.Constant(0)), yes, no);
            return;
        }

        var any = term.Question == ListQuestion.Any;
        var sawUnknown = Flag();
        Loop(term, list, next =>
        {
            var unsure = Label();
            Decide(term.Body, any ? yes : next, any ? next : no, unsure);
            RaiseAt(unsure, sawUnknown, next);
        });
        IfRaised(sawUnknown, unknown);
        Goto(any ? no : yes);
    }

    private void EmitList(ListTerm term, ParameterExpression target, LabelTarget unknown)
    {
        var list = EmitListItself(term, unknown);
        if (term.Body is null)
        {
            Add(Linq.Assign(target, Linq.Convert(CountOf(list), typeof(long))));
            return;
        }

        // The total is a local of its own: the target may be read within the loop.
        var (total, sawUnknown, sawValue) = (Local(target.Type), Flag(), Flag());
        Add(Linq.Assign(total, Linq.Default(total.Type)));
        Loop(term, list, next =>
        {
            var unsure = Label();
            if (term.Question == ListQuestion.Count)
                Count(term.Body, total, next, unsure);
            else
                Gather(term, total, sawUnknown, sawValue, next, unsure);
            RaiseAt(unsure, sawUnknown, next);
        });
        IfRaised(sawUnknown, unknown);
        if (term.Question is ListQuestion.Min or ListQuestion.Max)
            If(Linq.Not(sawValue), unknown);
        Add(Linq.Assign(target, total));
    }

    private void Count(Term body, ParameterExpression total, LabelTarget next, LabelTarget unsure)
    {
        var counts = Label();
        Decide(body, counts, next, unsure);
        Mark(counts);
        Add(Linq.PreIncrementAssign(total));
        Goto(next);
    }

    private void Gather(ListTerm term, ParameterExpression total, ParameterExpression sawUnknown, ParameterExpression sawValue, LabelTarget next, LabelTarget unsure)
    {
        var value = Local(total.Type);
        Emit(term.Body!, value, unsure);
        IfRaised(sawUnknown, next);
        if (term.Question == ListQuestion.Sum)
        {
            Add(Linq.IfThen(Linq.Not(Linq.Call(Methods.TryCompute(total.Type), Linq.Constant(Arithmetic.Add), total, value, total)), Failing(Failures.TooLarge(term))));
        }
        else
        {
            var better = term.Question == ListQuestion.Max ? Linq.GreaterThan(value, total) : Linq.LessThan(value, total);
            Add(Linq.IfThen(Linq.OrElse(Linq.Not(sawValue), better), Linq.Assign(total, value)));
            Raise(sawValue);
        }

        Goto(next);
    }

    private ParameterExpression EmitListItself(ListTerm term, LabelTarget unknown)
    {
        var list = Local(ClrTypes.Of(term.List.Type));
        Emit(term.List, list, unknown);
        return list;
    }

    private void Loop(ListTerm term, ParameterExpression list, Action<LabelTarget> body)
    {
        var (next, done, index) = (Label(), Label(), Local(typeof(int)));
        var item = items[term.Item!] = Local(ClrTypes.Of(term.Item!.Type));
        Add(Linq.Assign(index, Linq.Constant(0)));
        Mark(next);
        If(Linq.GreaterThanOrEqual(index, CountOf(list)), done);
        Add(Linq.Assign(item, Linq.Property(list, list.Type.GetProperty("Item")!, index)));
        Add(Linq.PreIncrementAssign(index));
        Charge(term.Body!.Weight);
        loops++;
        body(next);
        loops--;
        Mark(done);
    }

    private static MemberExpression CountOf(ParameterExpression list) =>
        Linq.Property(list, list.Type == typeof(IReadOnlyList<string>) ? Methods.CountOfTexts : Methods.CountOfNeeds);
}
