using CareCircuits.Rules.Proofs;

namespace CareCircuits.Rules.Findings;

/// <summary>How much a finding matters: an error stops publishing, a warning does not.</summary>
public enum Severity
{
    /// <summary>Publishing is refused.</summary>
    Error,

    /// <summary>Worth a look.</summary>
    Warning,
}

/// <summary>Where in a file something stands. <paramref name="Line"/> counts from 1; <paramref name="Pointer"/> is a JSON pointer (RFC 6901).</summary>
public readonly record struct Place(string File, int Line, string Pointer);

/// <summary>One thing that a check found, in plain words, with where it stands and, where there is one, the way a person would go to get there.</summary>
public sealed record Finding(string Code, Severity Severity, Place Place, string Message)
{
    /// <summary>The workflow that it is about.</summary>
    public string? Workflow { get; init; }

    /// <summary>The step that it is about.</summary>
    public string? Step { get; init; }

    /// <summary>The rule set that it is about.</summary>
    public string? RuleSet { get; init; }

    /// <summary>The rule that it is about.</summary>
    public string? Rule { get; init; }

    /// <summary>The ids of the steps that a person would go through to get there; empty where there is no such way.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>A case that shows it, for findings about what rules do; it is also said in the message.</summary>
    public CaseExample? Example { get; init; }
}
