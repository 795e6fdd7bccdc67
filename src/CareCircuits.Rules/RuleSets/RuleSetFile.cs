using System.Text.Json.Serialization;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Json;

namespace CareCircuits.Rules.RuleSets;

/// <summary>A rule set as it is written: a "workflow" of Microsoft RulesEngine with our additions. A file holds a list of one.</summary>
public sealed record RuleSetFile
{
    /// <summary>The rule set's id, also the name of its folder.</summary>
    [JsonPropertyName("WorkflowName")]
    public required string WorkflowName { get; init; }

    /// <summary>Counts from 1; also the name of its file, as <c>v1.json</c>.</summary>
    [JsonPropertyName("Version")]
    public required int Version { get; init; }

    /// <summary>What more than one hit means; <c>first</c> where nothing is said.</summary>
    [JsonPropertyName("HitPolicy")]
    public HitPolicy HitPolicy { get; init; }

    /// <summary>What the rules see: facts of the catalogue by their own name, and <c>data</c> with its members and types.</summary>
    [JsonPropertyName("Facts")]
    public FactsFile? Facts { get; init; }

    /// <summary>Expressions with a name, for all rules.</summary>
    [JsonPropertyName("GlobalParams")]
    public IReadOnlyList<ParameterFile>? GlobalParams { get; init; }

    /// <summary>The rules, in order.</summary>
    [JsonPropertyName("Rules")]
    public required IReadOnlyList<RuleFile> Rules { get; init; }
}

/// <summary>What the rules of a set see.</summary>
public sealed record FactsFile
{
    /// <summary>The person.</summary>
    public string? Person { get; init; }

    /// <summary>The enrolment.</summary>
    public string? Enrolment { get; init; }

    /// <summary>A service, as a candidate.</summary>
    public string? Service { get; init; }

    /// <summary>A staff member, as a candidate.</summary>
    public string? Staff { get; init; }

    /// <summary>The data that the calling workflow must have.</summary>
    public IReadOnlyDictionary<string, DataType>? Data { get; init; }
}

/// <summary>An expression with a name.</summary>
public sealed record ParameterFile
{
    /// <summary>Its name.</summary>
    [JsonPropertyName("Name")]
    public required string Name { get; init; }

    /// <summary>What it stands for.</summary>
    [JsonPropertyName("Expression")]
    public required string Expression { get; init; }
}

/// <summary>One rule as it is written: an expression, or rules joined by an operator.</summary>
public sealed record RuleFile
{
    /// <summary>Its name, unique in the set.</summary>
    [JsonPropertyName("RuleName")]
    public required string RuleName { get; init; }

    /// <summary>Whether it counts; true where nothing is said.</summary>
    [JsonPropertyName("Enabled")]
    public bool? Enabled { get; init; }

    /// <summary>The language of the expression.</summary>
    [JsonPropertyName("RuleExpressionType")]
    public RuleExpressionType? RuleExpressionType { get; init; }

    /// <summary>Expressions with a name, for this rule.</summary>
    [JsonPropertyName("LocalParams")]
    public IReadOnlyList<ParameterFile>? LocalParams { get; init; }

    /// <summary>The condition.</summary>
    [JsonPropertyName("Expression")]
    public string? Expression { get; init; }

    /// <summary>How the rules inside are joined.</summary>
    [JsonPropertyName("Operator")]
    public RuleOperator? Operator { get; init; }

    /// <summary>The rules inside.</summary>
    [JsonPropertyName("Rules")]
    public IReadOnlyList<RuleFile>? Rules { get; init; }

    /// <summary>The outcome when it holds.</summary>
    [JsonPropertyName("SuccessEvent")]
    public string? SuccessEvent { get; init; }

    /// <summary>What Microsoft RulesEngine says when it does not hold.</summary>
    [JsonPropertyName("ErrorMessage")]
    public string? ErrorMessage { get; init; }

    /// <summary>What is ours: the reason and the score.</summary>
    [JsonPropertyName("Properties")]
    public RuleProperties? Properties { get; init; }
}

/// <summary>What a rule says beside its condition.</summary>
public sealed record RuleProperties
{
    /// <summary>Why, in words for people.</summary>
    public Wording? Reason { get; init; }

    /// <summary>What it adds in a score set.</summary>
    public int? Score { get; init; }
}

/// <summary>The language of a rule's expression.</summary>
[PascalCaseNames]
public enum RuleExpressionType
{
    /// <summary>The closed subset of C# (formats.md: Expressions).</summary>
    LambdaExpression,
}

/// <summary>How rules inside a rule are joined.</summary>
[PascalCaseNames]
public enum RuleOperator
{
    /// <summary>All must hold.</summary>
    And,

    /// <summary>All must hold.</summary>
    AndAlso,

    /// <summary>One must hold.</summary>
    Or,

    /// <summary>One must hold.</summary>
    OrElse,
}
