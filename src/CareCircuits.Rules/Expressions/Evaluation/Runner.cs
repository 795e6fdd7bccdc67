using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Expressions;

/// <summary>Evaluates one expression: by walking over it the first few times, and compiled when it turns out to be used often.</summary>
internal sealed class Runner(Term term, DataShape declared)
{
    private DataBinding binding = DataBinding.Of(declared, null);

    public ExpressionResult Run(FactSheet facts) => Walk(facts);

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
