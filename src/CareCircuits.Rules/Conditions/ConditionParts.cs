namespace CareCircuits.Rules.Conditions;

/// <summary>Puts conditions together and takes them apart, as a builder does.</summary>
public static class ConditionParts
{
    /// <summary>Both hold. What always holds adds nothing.</summary>
    public static Condition And(this Condition condition, Condition more) => condition switch
    {
        Condition.Always { So: true } or Condition.AllOf { Parts: [] } => more,
        Condition.AllOf(var parts) => new Condition.AllOf([.. parts, more]),
        _ => new Condition.AllOf([condition, more]),
    };

    /// <summary>One of them holds.</summary>
    public static Condition Or(this Condition condition, Condition more) => condition switch
    {
        Condition.Always { So: true } or Condition.AnyOf { Parts: [] } => more,
        Condition.AnyOf(var parts) => new Condition.AnyOf([.. parts, more]),
        _ => new Condition.AnyOf([condition, more]),
    };

    /// <summary>The parts of a group; none where it is no group.</summary>
    public static IReadOnlyList<Condition> Parts(this Condition condition) => condition switch
    {
        Condition.AllOf(var parts) => parts,
        Condition.AnyOf(var parts) => parts,
        _ => [],
    };

    /// <summary>The group with another part in that place, or, where it is null, without it. What is left alone is no group any more, and of nothing it is always.</summary>
    public static Condition With(this Condition group, int at, Condition? part)
    {
        List<Condition> parts = [.. group.Parts()];
        if (part is null)
            parts.RemoveAt(at);
        else
            parts[at] = part;
        return parts switch
        {
            [] => new Condition.Always(true),
            [var only] => only,
            _ => group is Condition.AnyOf ? new Condition.AnyOf(parts) : new Condition.AllOf(parts),
        };
    }

    /// <summary>The same parts, of which all must hold or one.</summary>
    public static Condition Joined(this Condition group, bool all) => all ? new Condition.AllOf(group.Parts()) : new Condition.AnyOf(group.Parts());
}
