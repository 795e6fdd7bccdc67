namespace CareCircuits.Rules.Expressions;

/// <summary>
/// A condition taken apart as people say it, for screens that put it into words. Guards against the unknown (<c>x != null &amp;&amp; x &gt; 7</c>)
/// are left out, since who reads hears them anyway. With the values of one evaluation where it comes from there.
/// </summary>
public abstract record Clause
{
    private Clause()
    {
    }

    /// <summary>Whether it held: null where that was not known, not looked at, or never evaluated.</summary>
    public bool? Held { get; init; }

    /// <summary>What is the case where it is not, said as simply as can be.</summary>
    public Clause Contrary() => this switch
    {
        Is @is => @is with { So = !@is.So, Held = !Held },
        IsKnown known => known with { Known = !known.Known, Held = !Held },
        Compares { By: Comparison.Equal } compares => compares with { By = Comparison.NotEqual, Held = !Held },
        Compares { By: Comparison.NotEqual } compares => compares with { By = Comparison.Equal, Held = !Held },
        Always always => new Always(!always.So) { Held = !Held },
        Not not => not.Part,
        _ => new Not(this) { Held = !Held },
    };

    /// <summary>All of these, or one of these.</summary>
    public sealed record Junction(bool All, IReadOnlyList<Clause> Parts) : Clause;

    /// <summary>The contrary.</summary>
    public sealed record Not(Clause Part) : Clause;

    /// <summary>Something is so, or is not.</summary>
    public sealed record Is(Operand What, bool So) : Clause;

    /// <summary>Two values beside each other.</summary>
    public sealed record Compares(Operand Left, Comparison By, Operand Right) : Clause;

    /// <summary>Something is known, or is not.</summary>
    public sealed record IsKnown(Operand What, bool Known) : Clause;

    /// <summary>Something stands in a list.</summary>
    public sealed record Contains(Operand List, Operand Item) : Clause;

    /// <summary>There is an item (or, with <paramref name="Every"/>, each is one) of which something is true; without a condition, any item at all.</summary>
    public sealed record Has(Operand List, bool Every, Clause? Of) : Clause;

    /// <summary>Always, or never.</summary>
    public sealed record Always(bool So) : Clause;

    /// <summary>What has no other words than its own.</summary>
    public sealed record Written(string Text) : Clause;
}

/// <summary>Something that has a value.</summary>
public abstract record Operand
{
    private Operand()
    {
    }

    /// <summary>The value that it had; null where it was not known, not looked at, or never evaluated.</summary>
    public object? Value { get; init; }

    /// <summary>A member of a fact of the catalogue.</summary>
    public sealed record Fact(string Of, string Member) : Operand;

    /// <summary>A datum of the workflow.</summary>
    public sealed record Datum(string Name) : Operand;

    /// <summary>An item of a list, or a member of it where it has some.</summary>
    public sealed record Item(string? Of, string? Member) : Operand;

    /// <summary>A value that is written out.</summary>
    public sealed record Literal : Operand;

    /// <summary>Now, or today.</summary>
    public sealed record Clock(bool IsNow) : Operand;

    /// <summary>The days from one day to another.</summary>
    public sealed record DaysBetween(Operand From, Operand To) : Operand;

    /// <summary>How many items there are of which something is true, or the like.</summary>
    public sealed record Counted(ListQuestion Question, Operand List, Clause? Of) : Operand;

    /// <summary>A chain such as a × 2 + b, from left to right.</summary>
    public sealed record Computed(Operand First, IReadOnlyList<(char Sign, Operand With)> Links) : Operand;

    /// <summary>What has no other words than its own.</summary>
    public sealed record Written(string Text) : Operand;
}
