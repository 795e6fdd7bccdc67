using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Proofs;

/// <summary>Where conditions come from: the sheet on which they are asked, and which facts are given there and cannot be otherwise.</summary>
internal sealed class Source(FactSheet blank, DataShape declared, params IEnumerable<string> given)
{
    /// <summary>The sheet.</summary>
    public FactSheet Sheet { get; } = blank;

    /// <summary>The names of the facts that are as they are on the sheet.</summary>
    public IReadOnlySet<string> Given { get; } = given.ToHashSet();

    /// <summary>Where the data that the conditions declare stand on the sheet.</summary>
    public int[] Slots { get; } = DataBinding.Of(declared, blank.Data?.Shape).Slots;

    /// <summary>What a term comes to on the sheet as it is.</summary>
    public object? Value(Term term) => Value(term, Sheet);

    /// <summary>What a term comes to on another sheet; null where it is unknown or fails.</summary>
    public object? Value(Term term, FactSheet sheet) => new Walker(sheet, Slots).Run(term) is { } value && value != Walker.Failed ? value : null;
}
