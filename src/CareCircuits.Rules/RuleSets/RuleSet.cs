using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.RuleSets;

/// <summary>One version of a rule set, read and checked. Pure, thread-safe, never throws.</summary>
public sealed class RuleSet
{
    internal RuleSet()
    {
    }

    /// <summary>Its id, in kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>Its version, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>What more than one hit means.</summary>
    public required HitPolicy Policy { get; init; }

    /// <summary>The names of the facts that its rules see, <c>data</c> included where it declares some.</summary>
    public required IReadOnlySet<string> Facts { get; init; }

    /// <summary>The data that it expects of a workflow.</summary>
    public required DataShape Data { get; init; }

    /// <summary>Its rules, in order, disabled ones included.</summary>
    public required IReadOnlyList<Rule> Rules { get; init; }

    /// <summary>The outcomes of its enabled rules, each once, in order.</summary>
    public IReadOnlyList<string> Outcomes => throw new NotSupportedException();

    /// <summary>Whether an expression of it was refused. It can still be looked at; evaluating it is an error.</summary>
    public bool IsBroken => throw new NotSupportedException();

    /// <summary>Whether, by its own types, its verdict can be unknown.</summary>
    public bool MayBeUnknown => throw new NotSupportedException();

    /// <summary>Whether its verdict can be unknown although these data surely have a value.</summary>
    public bool MayBeUnknownWith(IReadOnlySet<string> dataSurelyKnown) => throw new NotSupportedException();

    /// <summary>Evaluates it. Data are found by name: a member that <see cref="FactSheet.Data"/> does not have is unknown.</summary>
    public Evaluation Evaluate(FactSheet facts) => throw new NotSupportedException();

    /// <summary>Evaluates it and keeps every step of the way. Always comes to the same as <see cref="Evaluate"/>.</summary>
    public Explanation Explain(FactSheet facts) => throw new NotSupportedException();
}
