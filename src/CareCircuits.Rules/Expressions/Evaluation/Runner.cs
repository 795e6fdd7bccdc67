using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Expressions;

/// <summary>Evaluates one expression: by walking over it the first few times, and compiled when it turns out to be used often.</summary>
internal sealed class Runner(Term term, DataShape declared)
{
    // The first compilation in a process takes longer than thousands of walks.
    private const int WalksBeforeCompiling = 64;

    private DataBinding binding = DataBinding.Of(declared, null);
    private CompiledExpression? compiled;
    private int walks;

    public ExpressionResult Run(FactSheet facts)
    {
        var run = compiled;
        if (run is null && ++walks > WalksBeforeCompiling)
            run = Compile();
        return run is null ? Walk(facts) : run(facts, SlotsFor(facts.Data?.Shape));
    }

    public CompiledExpression Compile() => compiled ??= ExpressionCompiler.Compile(term);

    /// <summary>Evaluates by walking.</summary>
    public ExpressionResult Walk(FactSheet facts)
    {
        var walker = new Walker(facts, SlotsFor(facts.Data?.Shape));
        return walker.Result(walker.Run(term));
    }

    // One immutable pair: whoever reads it sees slots and shape that belong together.
    private int[] SlotsFor(DataShape? shape)
    {
        var known = binding;
        if (!ReferenceEquals(known.Actual, shape))
            binding = known = DataBinding.Of(declared, shape);
        return known.Slots;
    }
}
