namespace CareCircuits.Rules.Conditions;

/// <summary>What a condition asks about.</summary>
public abstract record Subject
{
    private Subject()
    {
    }

    /// <summary>As it is written in an expression.</summary>
    public string Write() => ConditionWriter.Of(this);

    /// <summary>A member of a fact, <c>data</c> included.</summary>
    public sealed record Member(string Fact, string Name) : Subject;

    /// <summary>An item of a list by the name that a lambda gives it, or a member of it.</summary>
    public sealed record Item(string Name, string? Part) : Subject;

    /// <summary>A parameter of the rule set.</summary>
    public sealed record Parameter(string Name) : Subject;

    /// <summary>How many items there are, or of how many something is true.</summary>
    public sealed record Counted(Subject List, string? Each, Condition? Of) : Subject;

    /// <summary>What is computed in another way, as it is written.</summary>
    public sealed record Computed(string Text) : Subject;
}

/// <summary>What something is compared with.</summary>
public abstract record ConditionValue
{
    private ConditionValue()
    {
    }

    /// <summary>As it is written in an expression.</summary>
    public string Write() => ConditionWriter.Of(this);

    /// <summary>A value that is written out: <see cref="bool"/>, <see cref="long"/>, <see cref="decimal"/>, <see cref="string"/> or <see cref="DateOnly"/>.</summary>
    public sealed record Literal(object Value) : ConditionValue;

    /// <summary>Another fact, or what is computed, as it is written.</summary>
    public sealed record Written(string Text) : ConditionValue;
}
