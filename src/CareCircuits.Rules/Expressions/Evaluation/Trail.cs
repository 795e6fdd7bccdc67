namespace CareCircuits.Rules.Expressions;

/// <summary>Remembers every value on the way through an expression, as a tree. Literals tell nothing and are left out.</summary>
internal sealed class Trail
{
    private ExplainedTerm[] stack = new ExplainedTerm[16];
    private int count;

    /// <summary>Where the parts of the next term will begin.</summary>
    public int Mark() => count;

    /// <summary>Adds a term, with all that was added since <paramref name="mark"/> as its parts.</summary>
    public void Add(Term term, object? value, int mark)
    {
        if (term is LiteralTerm)
            return;
        var explained = new ExplainedTerm(term, value, Take(mark));
        if (count == stack.Length)
            Array.Resize(ref stack, count * 2);
        stack[count++] = explained;
    }

    /// <summary>Takes away all that was added since <paramref name="mark"/>.</summary>
    public ExplainedTerm[] Take(int mark)
    {
        if (count == mark)
            return [];
        var taken = stack[mark..count];
        count = mark;
        return taken;
    }
}
