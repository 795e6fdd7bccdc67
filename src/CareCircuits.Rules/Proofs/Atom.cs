using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Proofs;

/// <summary>A part of a condition that has no and, or, not of its own: what it comes to is asked of the evaluator itself.</summary>
internal sealed class Atom(int id, Term term, IReadOnlyList<Fact> facts, Source source)
{
    private static readonly object NoValue = new();

    private readonly Dictionary<object, Answers> known = [];

    public int Id { get; } = id;

    public Term Term { get; } = term;

    public IReadOnlyList<Fact> Facts { get; } = facts;

    /// <summary>Where it comes from.</summary>
    public Source Source { get; } = source;

    /// <summary>Whether the chosen values are not surely all that make a difference to it.</summary>
    public bool IsSampled { get; set; }

    /// <summary>What it can come to while a fact of it is open.</summary>
    public Answers Open { get; private set; } = Answers.Any;

    /// <summary>Now that the values of its facts are chosen, what it can come to is narrower than anything.</summary>
    public void Narrow()
    {
        if (Facts.Count == 0)
            Open = Ask(Source.Sheet);
        else if (Facts is [{ Values: { } values }])
            Open = values.Aggregate(Answers.None, (all, value) => all | With(Facts[0], value));
    }

    /// <summary>What it comes to where its only fact has this value.</summary>
    public Answers With(Fact fact, object? value)
    {
        if (!known.TryGetValue(value ?? NoValue, out var answer))
            known.Add(value ?? NoValue, answer = Ask(CaseSheet.With(Source.Sheet, fact, value)));
        return answer;
    }

    /// <summary>What it comes to where all its facts have these values.</summary>
    public Answers With(object?[] values)
    {
        if (Facts.Count == 1)
            return With(Facts[0], values[Facts[0].Id]);
        var sheet = Source.Sheet;
        foreach (var fact in Facts)
            sheet = CaseSheet.With(sheet, fact, values[fact.Id]);
        return Ask(sheet);
    }

    private Answers Ask(FactSheet sheet) => new Walker(sheet, Source.Slots).Run(Term) switch
    {
        null => Answers.Unknown,
        true => Answers.True,
        false => Answers.False,
        _ => Answers.Error,
    };
}
