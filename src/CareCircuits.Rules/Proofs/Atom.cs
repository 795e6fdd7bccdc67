using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Proofs;

/// <summary>A part of a condition that has no and, or, not of its own: what it comes to is asked of the evaluator itself.</summary>
internal sealed class Atom(int id, Term term, IReadOnlyList<Fact> facts, Source source)
{
    private const int MostPairs = 10_000;

    private readonly Dictionary<(object?, object?), Answers> pairs = [];

    public int Id { get; } = id;

    public Term Term { get; } = term;

    public IReadOnlyList<Fact> Facts { get; } = facts;

    /// <summary>Where it comes from.</summary>
    public Source Source { get; } = source;

    /// <summary>Whether the chosen values are not surely all that make a difference to it.</summary>
    public bool IsSampled { get; set; }

    /// <summary>What it can come to while a fact of it is open.</summary>
    public Answers Open { get; private set; } = Answers.Any;

    /// <summary>What it comes to with each value of its only fact, in their order; null where it has more, or one whose values depend on others.</summary>
    public Answers[]? Table { get; private set; }

    /// <summary>Now that the values of its facts are chosen, what it can come to is narrower than anything.</summary>
    public void Narrow()
    {
        if (Facts.Count == 0)
            Open = Ask(Source.Sheet);
        if (Facts is not [{ Values: { } values }])
            return;
        Table = [.. values.Select(value => Ask(CaseSheet.With(Source.Sheet, Facts[0], value)))];
        Open = Table.Aggregate(Answers.None, (all, answer) => all | answer);
    }

    /// <summary>What it comes to where all its facts have these values.</summary>
    public Answers With(object?[] values)
    {
        if (Facts.Count != 2)
            return Ask(SheetWith(values));

        // A pair comes back in many cases that differ elsewhere.
        var pair = (values[Facts[0].Id], values[Facts[1].Id]);
        if (!pairs.TryGetValue(pair, out var answer))
        {
            answer = Ask(SheetWith(values));
            if (pairs.Count < MostPairs)
                pairs.Add(pair, answer);
        }

        return answer;
    }

    private FactSheet SheetWith(object?[] values) => Facts.Aggregate(Source.Sheet, (sheet, fact) => CaseSheet.With(sheet, fact, values[fact.Id]));

    private Answers Ask(FactSheet sheet) => new Walker(sheet, Source.Slots).Run(Term) switch
    {
        null => Answers.Unknown,
        true => Answers.True,
        false => Answers.False,
        _ => Answers.Error,
    };
}
