namespace CareCircuits.Rules.Expressions;

/// <summary>One part of an expression with the value that it had at one evaluation.</summary>
public sealed class ExplainedTerm
{
    private readonly object? value;

    internal ExplainedTerm(Term term, object? value, ExplainedTerm[] parts) => (Term, this.value, Parts) = (term, value, parts);

    /// <summary>As it is written.</summary>
    public string Text => Term.ToString();

    /// <summary>Whether it had a value.</summary>
    public ResultState State => value is null ? ResultState.Unknown : ReferenceEquals(value, Walker.Failed) ? ResultState.Error : ResultState.Known;

    /// <summary>The value; null unless known.</summary>
    public object? Value => ReferenceEquals(value, Walker.Failed) ? null : value;

    /// <summary>The parts that were looked at, in that order; what a short-circuit left out is not there.</summary>
    public IReadOnlyList<ExplainedTerm> Parts { get; }

    /// <summary>Whether it is a fact, a datum or a member of an item, rather than computed.</summary>
    public bool IsRead => Term is FactTerm or DataTerm or ItemMemberTerm or ItemTerm or ClockTerm;

    /// <summary>Taken apart as people say it, with its values.</summary>
    public Clause Said => ClauseReader.Of(Term, this);

    internal Term Term { get; }
}
