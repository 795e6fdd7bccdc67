using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Expressions;

/// <summary>One expression of a workflow or rule, read and checked: a closed subset of C# over the facts. Pure, thread-safe, never throws.</summary>
public sealed class Expression
{
    /// <summary>The longest text that is read.</summary>
    public const int LongestText = 4_000;

    /// <summary>The deepest nesting that is read.</summary>
    public const int Deepest = 64;

    /// <summary>The most terms that one evaluation visits.</summary>
    public const int MostWork = 100_000;

    private Expression(string text, ExpressionType type) => (Text, Type) = (text, type);

    /// <summary>As it is written.</summary>
    public string Text { get; }

    /// <summary>The type of its value.</summary>
    public ExpressionType Type { get; }

    /// <summary>Whether, by its types, it can come to no value.</summary>
    public bool MayBeUnknown => throw new NotSupportedException();

    /// <summary>Where it reads <c>data</c> for a value, in the order of the text.</summary>
    public IReadOnlyList<DataRead> DataReads => throw new NotSupportedException();

    /// <summary>Reads and checks <paramref name="text"/>. All errors are collected.</summary>
    public static ExpressionReading Read(string text, ExpressionScope scope) => throw new NotSupportedException();

    /// <summary>Whether it can come to no value although these data surely have one.</summary>
    public bool MayBeUnknownWith(IReadOnlySet<string> dataSurelyKnown) => throw new NotSupportedException();

    /// <summary>Computes it. Data are found by name: a member that <see cref="FactSheet.Data"/> does not have is unknown.</summary>
    public ExpressionResult Evaluate(FactSheet facts) => throw new NotSupportedException();
}
