using System.Collections.Frozen;
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

    private readonly Runner runner;
    private readonly Lazy<IReadOnlyList<DataRead>> reads;
    private readonly Lazy<bool> mayBeUnknown;

    private Expression(string text, Term term, DataShape data)
    {
        (Text, Term) = (text, term);
        runner = new Runner(term, data);
        reads = new(() => Expressions.DataReads.Of(term));
        mayBeUnknown = new(() => MayBeUnknownWith(FrozenSet<string>.Empty));
    }

    /// <summary>As it is written.</summary>
    public string Text { get; }

    /// <summary>The type of its value.</summary>
    public ExpressionType Type => Term.Type;

    /// <summary>Whether, by its types, it can come to no value.</summary>
    public bool MayBeUnknown => mayBeUnknown.Value;

    /// <summary>Where it reads <c>data</c> for a value, in the order of the text.</summary>
    public IReadOnlyList<DataRead> DataReads => reads.Value;

    /// <summary>Taken apart as people say it.</summary>
    public Clause Said => ClauseReader.Of(Term);

    internal Term Term { get; }

    /// <summary>Reads and checks <paramref name="text"/>. All errors are collected.</summary>
    public static ExpressionReading Read(string text, ExpressionScope scope)
    {
        var errors = new List<ExpressionError>();
        return ReadTerm(text, scope, errors) is { } term
            ? new ExpressionReading(new Expression(text, term, scope.Data), [])
            : new ExpressionReading(null, errors);
    }

    /// <summary>Whether it can come to no value although these data surely have one.</summary>
    public bool MayBeUnknownWith(IReadOnlySet<string> dataSurelyKnown) =>
        Knowledge.About([Term], dataSurelyKnown).Any(knowledge => new Possibilities(knowledge).Of(Term).HasFlag(Possible.Unknown));

    /// <summary>Whether a condition can hold, fail or be unknown, by its types, when the datum has no value.</summary>
    public (bool Holds, bool Fails, bool IsUnknown) PossibleWithout(string datum)
    {
        var possible = new Possibilities(Knowledge.Without(datum)).Of(Term);
        return (possible.HasFlag(Possible.True), possible.HasFlag(Possible.False), possible.HasFlag(Possible.Unknown));
    }

    /// <summary>Computes it. Data are found by name: a member that <see cref="FactSheet.Data"/> does not have is unknown.</summary>
    public ExpressionResult Evaluate(FactSheet facts) => runner.Run(facts);

    /// <summary>Computes it and keeps every value on the way. Always comes to the same as <see cref="Evaluate"/>.</summary>
    public ExplainedTerm Explain(FactSheet facts) => runner.Explain(facts);

    /// <summary>Computes it by walking over its terms.</summary>
    internal ExpressionResult Walk(FactSheet facts) => runner.Walk(facts);

    /// <summary>Compiles it now, whatever its use.</summary>
    internal void Compile() => runner.Compile();

    /// <summary>The checked terms; null where an error was added.</summary>
    internal static Term? ReadTerm(string text, ExpressionScope scope, List<ExpressionError> errors) =>
        SyntaxReader.Read(text, errors) is { } syntax && new Binder(text, scope, errors).BindWhole(syntax) is { } term && errors.Count == 0
            ? term
            : null;
}
