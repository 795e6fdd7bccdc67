using System.Linq.Expressions;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;
using Linq = System.Linq.Expressions.Expression;

namespace CareCircuits.Rules.RuleSets;

/// <summary>A whole rule set as one method.</summary>
internal delegate void CompiledSet(FactSheet facts, int[] slots, ref Ledger ledger);

/// <summary>Turns a rule set into one method, which tells a ledger what holds.</summary>
internal static class SetCompiler
{
    // A method beyond this takes the runtime longer to compile than it will ever save.
    private const int MostTerms = 20_000;

    /// <summary>The method; null where the set is too large for one.</summary>
    public static CompiledSet? Compile(RuleSet set)
    {
        var conditions = set.Counting.Select(rule => rule.Condition).ToList();
        if (TermWalk.All(conditions).Count > MostTerms)
            return null;

        var sheet = Linq.Parameter(typeof(FactSheet));
        var slots = Linq.Parameter(typeof(int[]));
        var ledger = Linq.Parameter(typeof(Ledger).MakeByRefType());
        var rule = Linq.Variable(typeof(int));
        var emitter = new Emitter(conditions, sheet, slots, error => Tell(ledger, nameof(Ledger.Fail), rule, Linq.Constant(error)));
        for (var i = 0; i < conditions.Count; i++)
        {
            emitter.Add(Linq.Assign(rule, Linq.Constant(i)));
            EmitRule(emitter, conditions[i], i, ledger);
        }

        return Linq.Lambda<CompiledSet>(Linq.Block([rule], emitter.Finish()), sheet, slots, ledger).Compile();
    }

    private static void EmitRule(Emitter emitter, Term condition, int number, ParameterExpression ledger)
    {
        var (hit, unknown, next) = (Emitter.Label(), Emitter.Label(), Emitter.Label());
        emitter.Charge(condition.Weight);
        emitter.Decide(condition, hit, next, unknown);
        emitter.Mark(hit);
        emitter.If(Tell(ledger, nameof(Ledger.Hit), Linq.Constant(number)), emitter.End);
        emitter.Goto(next);
        emitter.Mark(unknown);
        emitter.If(Tell(ledger, nameof(Ledger.Unknown), Linq.Constant(number)), emitter.End);
        emitter.Mark(next);
    }

    private static MethodCallExpression Tell(ParameterExpression ledger, string what, params Linq[] about) =>
        Linq.Call(ledger, typeof(Ledger).GetMethod(what)!, about);
}
