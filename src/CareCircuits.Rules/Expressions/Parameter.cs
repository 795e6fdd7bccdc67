namespace CareCircuits.Rules.Expressions;

/// <summary>A named expression of a rule set, computed at most once an evaluation, when it is first needed.</summary>
internal sealed class Parameter(string name)
{
    public string Name { get; } = name;
}
