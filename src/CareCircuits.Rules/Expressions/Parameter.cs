namespace CareCircuits.Rules.Expressions;

/// <summary>A named expression of a rule set, computed at most once an evaluation, when it is first needed.</summary>
/// <param name="name">Its name.</param>
/// <param name="slot">Its number in the set, which tells it from other rules' parameters of the same name.</param>
/// <param name="term">What it stands for; it can only use parameters before it.</param>
internal sealed class Parameter(string name, int slot, Term term)
{
    public string Name { get; } = name;

    public int Slot { get; } = slot;

    public Term Term { get; } = term;
}
