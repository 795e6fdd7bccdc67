namespace CareCircuits.Rules.Expressions;

/// <summary>Finds where an expression reads data for their values.</summary>
internal static class DataReads
{
    public static IReadOnlyList<DataRead> Of(Term term)
    {
        var terms = TermWalk.All(term);
        var asked = terms.OfType<KnownTerm>().Select(known => known.Operand).ToHashSet();
        return [.. terms.OfType<DataTerm>().Where(data => !asked.Contains(data)).Select(data => new DataRead(data.Name, data.Where.Start)).OrderBy(read => read.Position)];
    }
}
