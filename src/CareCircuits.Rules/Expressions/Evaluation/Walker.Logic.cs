namespace CareCircuits.Rules.Expressions;

/// <content>And, or, known and ?: .</content>
internal sealed partial class Walker
{
    private object? Join(JunctionTerm term)
    {
        var (unknown, decided) = (false, false);
        foreach (var part in term.Parts)
        {
            var value = Value(part);
            if (ReferenceEquals(value, Failed))
                return Failed;
            if (value is not bool truth)
                unknown = true;
            else if (truth != term.All)
                decided = true;
            if (decided && !term.Eager)
                break;
        }

        return decided ? Boxed(!term.All) : unknown ? null : Boxed(term.All);
    }

    private object? IsKnown(KnownTerm term)
    {
        var value = Value(term.Operand);
        return ReferenceEquals(value, Failed) ? Failed : Boxed(value is not null == term.WantsValue);
    }

    private object? Choose(ConditionalTerm term)
    {
        if (Value(term.Condition) is not bool truth)
            return Last;
        var value = Value(truth ? term.Then : term.Otherwise);
        return term.Type.Kind == ExpressionKind.Number && value is long whole ? (decimal)whole : value;
    }
}
