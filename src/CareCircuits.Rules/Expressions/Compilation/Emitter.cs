using System.Linq.Expressions;
using CareCircuits.Rules.Facts;
using Linq = System.Linq.Expressions.Expression;

namespace CareCircuits.Rules.Expressions;

/// <summary>
/// Writes terms as one flat list of statements with labels, as an assembler would: true, false and unknown are places to go to, never
/// values. So nothing is boxed and nothing is allocated. Says the same as <see cref="Walker"/>, term by term.
/// </summary>
internal sealed partial class Emitter
{
    private readonly List<ParameterExpression> locals = [];
    private readonly List<Linq> code = [];
    private readonly HashSet<LabelTarget> used = [];
    private readonly HashSet<ParameterExpression> raised = [];
    private readonly Dictionary<LambdaItem, ParameterExpression> items = [];
    private readonly Dictionary<string, ParameterExpression> facts = [];
    private readonly ParameterExpression sheet;
    private readonly ParameterExpression slots;
    private readonly ParameterExpression data;
    private readonly ParameterExpression? work;
    private readonly Func<string, Linq> fail;
    private readonly LabelTarget end = Linq.Label("end");
    private int loops;

    /// <summary>Begins a method over <paramref name="roots"/>; <paramref name="fail"/> writes down why one of them has no value.</summary>
    public Emitter(IReadOnlyList<Term> roots, ParameterExpression sheet, ParameterExpression slots, Func<string, Linq> fail)
    {
        (this.sheet, this.slots, this.fail) = (sheet, slots, fail);
        var terms = TermWalk.All(roots);
        data = Local(typeof(DataFacts));
        Add(Linq.Assign(data, Linq.Property(sheet, nameof(FactSheet.Data))));
        foreach (var fact in terms.OfType<FactTerm>().Select(term => term.Fact).Distinct())
            Hoist(fact);
        // Without lambdas an evaluation visits each term at most once, so a small set needs no counting.
        if (terms.Count > Expression.MostWork || terms.Exists(term => term is ListTerm { Body: not null }))
            Add(Linq.Assign(work = Local(typeof(int)), Linq.Constant(0)));
    }

    /// <summary>The method's body.</summary>
    public BlockExpression Finish()
    {
        EmitParameters();
        Mark(end);
        return Linq.Block(locals, code);
    }

    /// <summary>Where the method ends.</summary>
    public LabelTarget End => end;

    public void Add(Linq statement) => code.Add(statement);

    public void Goto(LabelTarget label) => Add(Jump(label));

    public GotoExpression Jump(LabelTarget label)
    {
        used.Add(label);
        return Linq.Goto(label);
    }

    public void If(Linq test, LabelTarget label) => Add(Linq.IfThen(test, Jump(label)));

    public void Mark(LabelTarget label) => Add(Linq.Label(label));

    public void Declare(ParameterExpression local) => locals.Add(local);

    public static LabelTarget Label() => Linq.Label();

    public bool IsUsed(LabelTarget label) => used.Contains(label);

    /// <summary>Charges the work of a term, as the walker does at the same place.</summary>
    public void Charge(int weight)
    {
        if (work is null)
            return;
        Add(Linq.AddAssign(work, Linq.Constant(weight)));
        Add(Linq.IfThen(Linq.GreaterThan(work, Linq.Constant(Expression.MostWork)), Failing(Failures.TooMuchWork)));
    }

    private BlockExpression Failing(string error) => Linq.Block(fail(error), Jump(end));

    private ParameterExpression Local(Type type)
    {
        var local = Linq.Variable(type);
        locals.Add(local);
        return local;
    }

    // Locals begin as false; only what a loop comes back to must be lowered again.
    private ParameterExpression Flag()
    {
        var flag = Linq.Variable(typeof(bool));
        if (loops == 0)
            return flag;
        locals.Add(flag);
        Add(Linq.Assign(flag, Linq.Constant(false)));
        return flag;
    }

    private void Raise(ParameterExpression flag)
    {
        if (raised.Add(flag) && !locals.Contains(flag))
            locals.Add(flag);
        Add(Linq.Assign(flag, Linq.Constant(true)));
    }

    private void Hoist(FactType fact)
    {
        var local = facts[fact.Name] = Local(fact.Record);
        Add(Linq.Assign(local, Linq.Property(sheet, Pascal(fact.Name))));
    }

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
