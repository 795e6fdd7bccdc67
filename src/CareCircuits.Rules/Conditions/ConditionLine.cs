using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Conditions;

/// <summary>One line of a condition, as a builder in words shows it: what is asked about, how, and beside what.</summary>
/// <param name="About">What is asked about.</param>
/// <param name="Question">How.</param>
public sealed record ConditionLine(Subject About, LineQuestion Question)
{
    /// <summary>What it is compared with; null where the question takes none.</summary>
    public ConditionValue? Value { get; init; }

    /// <summary>What an item is called in <see cref="Of"/>.</summary>
    public string? Each { get; init; }

    /// <summary>What is asked of each item; null where the question asks nothing of them.</summary>
    public Condition? Of { get; init; }

    /// <summary>Whether yes or no is written with <c>==</c>.</summary>
    public bool Spelled { get; init; }

    /// <summary>A condition as a line; null where it is a group, or is better read as it is written. <see cref="ToCondition"/> leads back without loss.</summary>
    public static ConditionLine? Read(Condition condition) => condition switch
    {
        Condition.Is(var what, var so, var spelled) => new(what, so ? LineQuestion.IsSo : LineQuestion.IsNotSo) { Spelled = spelled },
        Condition.Compares { What: Subject.Computed } => null,
        Condition.Compares(var what, var by, var with) => new(what, QuestionOf(by)) { Value = with },
        Condition.IsKnown { What: Subject.Computed } => null,
        Condition.IsKnown(var what, var known) => new(what, known ? LineQuestion.Known : LineQuestion.NotKnown),
        Condition.Contains { List: Subject.Computed } or Condition.Not(Condition.Contains { List: Subject.Computed }) => null,
        Condition.Contains(var list, var item) => new(list, LineQuestion.Contains) { Value = item },
        Condition.Not(Condition.Contains(var list, var item)) => new(list, LineQuestion.ContainsNot) { Value = item },
        Condition.Matches(var text, var how, var part) => new(text, QuestionOf(how)) { Value = part },
        Condition.Has has => Had(has, has.Of is null ? LineQuestion.Has : has.Every ? LineQuestion.Every : LineQuestion.Any),
        Condition.Not(Condition.Has { Every: false } has) => Had(has, has.Of is null ? LineQuestion.HasNone : LineQuestion.None),
        _ => null,
    };

    /// <summary>The line with which a condition about something begins.</summary>
    public static ConditionLine? Begin(AskedSubject subject) =>
        LineQuestions.To(subject) is [var first, ..] ? new ConditionLine(subject.Subject, first).Asking(first, subject) : null;

    /// <summary>The same line with another question; what it says otherwise stays, where the question has room for it.</summary>
    public ConditionLine Asking(LineQuestion question, AskedSubject subject) => this with
    {
        Question = question,
        Value = question.TakesValue() ? Value ?? LineQuestions.FirstValue(subject.Type) : null,
        Each = question.TakesCondition() ? Each ?? "n" : null,
        Of = question.TakesCondition() ? Of ?? FirstOf(subject.Type) : null,
        Spelled = Spelled && question is LineQuestion.IsSo or LineQuestion.IsNotSo,
    };

    /// <summary>As a condition.</summary>
    public Condition ToCondition() => Question switch
    {
        LineQuestion.IsSo or LineQuestion.IsNotSo => new Condition.Is(About, Question == LineQuestion.IsSo, Spelled),
        LineQuestion.Known or LineQuestion.NotKnown => new Condition.IsKnown(About, Question == LineQuestion.Known),
        LineQuestion.StartsWith => new Condition.Matches(About, TextMatch.StartsWith, Value!),
        LineQuestion.EndsWith => new Condition.Matches(About, TextMatch.EndsWith, Value!),

        // Of a text it is written the same.
        LineQuestion.Contains => new Condition.Contains(About, Value!),
        LineQuestion.ContainsNot => new Condition.Not(new Condition.Contains(About, Value!)),
        LineQuestion.Any or LineQuestion.Has => new Condition.Has(About, Every: false, Each, Of),
        LineQuestion.None or LineQuestion.HasNone => new Condition.Not(new Condition.Has(About, Every: false, Each, Of)),
        LineQuestion.Every => new Condition.Has(About, Every: true, Each, Of),
        LineQuestion.Equal => Compared(Comparison.Equal),
        LineQuestion.NotEqual => Compared(Comparison.NotEqual),
        LineQuestion.Less => Compared(Comparison.Less),
        LineQuestion.LessOrEqual => Compared(Comparison.LessOrEqual),
        LineQuestion.Greater => Compared(Comparison.Greater),
        LineQuestion.GreaterOrEqual => Compared(Comparison.GreaterOrEqual),
    };

    private Condition.Compares Compared(Comparison by) => new(About, by, Value!);

    // Items that have no members are said better than built.
    private static ConditionLine? Had(Condition.Has has, LineQuestion question) =>
        has.Of is not null && RecordOf(has.List) is null ? null : new(has.List, question) { Each = has.Each, Of = has.Of };

    private static FactType? RecordOf(Subject list) => list is Subject.Member(var fact, var name) ? FactCatalogue.Find(fact)?.Find(name)?.Type.Item?.Record : null;

    private static Condition? FirstOf(ExpressionType type) => type.Item?.Record is { } record
        ? new Condition.AllOf([.. AskedSubject.OfItem("n", record).Take(2).Select(member => new ConditionLine(member.Subject, LineQuestion.Equal) { Value = LineQuestions.FirstValue(member.Type) }.ToCondition())])
        : null;

    private static LineQuestion QuestionOf(Comparison by) => by switch
    {
        Comparison.Equal => LineQuestion.Equal,
        Comparison.NotEqual => LineQuestion.NotEqual,
        Comparison.Less => LineQuestion.Less,
        Comparison.LessOrEqual => LineQuestion.LessOrEqual,
        Comparison.Greater => LineQuestion.Greater,
        Comparison.GreaterOrEqual => LineQuestion.GreaterOrEqual,
    };

    private static LineQuestion QuestionOf(TextMatch how) => how switch
    {
        TextMatch.Contains => LineQuestion.Contains,
        TextMatch.StartsWith => LineQuestion.StartsWith,
        TextMatch.EndsWith => LineQuestion.EndsWith,
    };
}
