using System.Linq.Expressions;
using CareCircuits.Rules.Facts;
using Linq = System.Linq.Expressions.Expression;

namespace CareCircuits.Rules.Expressions;

/// <summary>One expression as a method.</summary>
internal delegate ExpressionResult CompiledExpression(FactSheet facts, int[] slots);

/// <summary>Turns one expression into a method.</summary>
internal static class ExpressionCompiler
{
    private static readonly ExpressionResult Yes = ExpressionResult.Known(true);
    private static readonly ExpressionResult No = ExpressionResult.Known(false);

    public static CompiledExpression Compile(Term term)
    {
        var sheet = Linq.Parameter(typeof(FactSheet));
        var slots = Linq.Parameter(typeof(int[]));
        var result = Linq.Variable(typeof(ExpressionResult));
        var emitter = new Emitter([term], sheet, slots, error => Linq.Assign(result, Result(nameof(ExpressionResult.Failed), Linq.Constant(error))));
        emitter.Charge(term.Weight);

        var unknown = Emitter.Label();
        if (term.IsYesOrNo)
            EmitYesOrNo(emitter, term, result, unknown);
        else
            EmitValue(emitter, term, result, unknown);
        emitter.Mark(unknown);
        emitter.Add(Linq.Assign(result, Linq.Property(null, typeof(ExpressionResult), nameof(ExpressionResult.Unknown))));
        return Linq.Lambda<CompiledExpression>(Linq.Block([result], emitter.Finish(), result), sheet, slots).Compile();
    }

    private static void EmitYesOrNo(Emitter emitter, Term term, Linq result, LabelTarget unknown)
    {
        var (yes, no) = (Emitter.Label(), Emitter.Label());
        emitter.Decide(term, yes, no, unknown);
        emitter.Mark(yes);
        emitter.Add(Linq.Assign(result, Linq.Constant(Yes)));
        emitter.Goto(emitter.End);
        emitter.Mark(no);
        emitter.Add(Linq.Assign(result, Linq.Constant(No)));
        emitter.Goto(emitter.End);
    }

    private static void EmitValue(Emitter emitter, Term term, Linq result, LabelTarget unknown)
    {
        var value = Linq.Variable(ClrTypes.Of(term.Type));
        emitter.Declare(value);
        emitter.Emit(term, value, unknown);
        emitter.Add(Linq.Assign(result, Result(nameof(ExpressionResult.Known), Linq.Convert(value, typeof(object)))));
        emitter.Goto(emitter.End);
    }

    private static MethodCallExpression Result(string kind, Linq value) => Linq.Call(typeof(ExpressionResult).GetMethod(kind)!, value);
}
