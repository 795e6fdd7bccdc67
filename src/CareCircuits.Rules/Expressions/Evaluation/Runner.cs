using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Expressions;

/// <summary>Evaluates one expression: by walking over it the first few times, and compiled when it turns out to be used often.</summary>
internal sealed class Runner(Term term, DataShape declared)
{
    // The first compilation in a process takes longer than thousands of walks.
    private const int WalksBeforeCompiling = 64;

    private readonly DataBindings bindings = new(declared);
    private CompiledExpression? compiled;
    private int walks;

    public ExpressionResult Run(FactSheet facts)
    {
        var run = compiled;
        if (run is null && ++walks > WalksBeforeCompiling)
            run = Compile();
        return run is null ? Walk(facts) : run(facts, bindings.SlotsFor(facts.Data?.Shape));
    }

    public CompiledExpression Compile() => compiled ??= ExpressionCompiler.Compile(term);

    /// <summary>Evaluates by walking.</summary>
    public ExpressionResult Walk(FactSheet facts)
    {
        var walker = new Walker(facts, bindings.SlotsFor(facts.Data?.Shape));
        return walker.Result(walker.Run(term));
    }

    /// <summary>Evaluates by walking, and remembers every value on the way.</summary>
    public ExplainedTerm Explain(FactSheet facts)
    {
        var trail = new Trail();
        var value = new Walker(facts, bindings.SlotsFor(facts.Data?.Shape), trail).Run(term);
        return trail.Take(0) is [var whole] ? whole : new ExplainedTerm(term, value, []);
    }
}
