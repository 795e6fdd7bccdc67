using System.Collections.Frozen;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Expressions;

/// <summary>What an expression may name: some facts, and the members of <c>data</c>. <c>today</c> and <c>now</c> are always there.</summary>
public sealed record ExpressionScope
{
    private static readonly FrozenSet<string> OfWorkflows = new[] { "person", "enrolment", "data" }.ToFrozenSet();

    /// <summary>The names of the facts: person, enrolment, service, staff, data.</summary>
    public required IReadOnlySet<string> Facts { get; init; }

    /// <summary>The names and types of <c>data</c>.</summary>
    public DataShape Data { get; init; } = DataShape.Empty;

    /// <summary>The parameters of the rule set that can be used, by name.</summary>
    internal IReadOnlyDictionary<string, Parameter> Parameters { get; init; } = FrozenDictionary<string, Parameter>.Empty;

    /// <summary>What the expressions of a workflow may name: person, enrolment and the workflow's data.</summary>
    public static ExpressionScope Workflow(DataShape data) => new() { Facts = OfWorkflows, Data = data };
}
