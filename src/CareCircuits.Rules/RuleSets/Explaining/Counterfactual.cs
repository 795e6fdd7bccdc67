using CareCircuits.Rules.Expressions;

namespace CareCircuits.Rules.RuleSets;

/// <summary>One condition that would have had to be otherwise.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Holds">Whether it would have had to hold, or not to.</param>
/// <param name="Name">The one fact or datum that makes it so, such as <c>person.age</c>; null where it is not that simple.</param>
/// <param name="Instead">A value of it that would do.</param>
/// <param name="Said">Taken apart as people say it, as it is written.</param>
public sealed record ChangedCondition(string Text, bool Holds, string? Name, object? Instead, Clause Said);

/// <summary>Something that would have changed the outcome: tried out on the rule set itself.</summary>
/// <param name="Rule">The rule that would have come out otherwise.</param>
/// <param name="Conditions">The fewest conditions that make it so.</param>
/// <param name="Evaluation">What the set would have come to.</param>
public sealed record Counterfactual(Rule Rule, IReadOnlyList<ChangedCondition> Conditions, Evaluation Evaluation);
