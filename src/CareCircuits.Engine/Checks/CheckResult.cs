using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>All that the checks found, and what they could not decide in bounded work. Nothing is wrong with the latter that is known of.</summary>
public sealed record CheckResult(IReadOnlyList<Finding> Findings, IReadOnlyList<OpenQuestion> Open);

/// <summary>A question of a check (by its code) that could not be decided in bounded work, in plain words, with where it was asked.</summary>
public sealed record OpenQuestion(string Code, Place Place, string Message)
{
    /// <summary>The workflow that it is about.</summary>
    public string? Workflow { get; init; }

    /// <summary>The step that it is about.</summary>
    public string? Step { get; init; }

    /// <summary>The rule set that it is about.</summary>
    public string? RuleSet { get; init; }

    /// <summary>The rule that it is about.</summary>
    public string? Rule { get; init; }
}
