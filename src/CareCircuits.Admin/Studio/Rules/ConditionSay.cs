using System.Globalization;
using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Conditions;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Studio.Rules;

/// <summary>Says what a builder of conditions offers: facts by their meaning, their values, and what stays as it is written.</summary>
public sealed class ConditionSay(Circuit circuit, SaidFacts facts, SaidClauses clauses, ExpressionScope scope, IStringLocalizer<RulesTabWords> say)
{
    private static readonly string[] Languages = ["fr", "nl", "de", "en", "ar", "tr", "es", "it", "pl", "ro", "ru", "uk"];

    /// <summary>Everything that can be asked about.</summary>
    public IReadOnlyList<AskedSubject> Subjects { get; } = AskedSubject.In(scope);

    /// <summary>Says facts.</summary>
    public SaidFacts Facts => facts;

    /// <summary>What something that can be asked about is called.</summary>
    public string Name(Subject subject) => subject switch
    {
        Subject.Member(var fact, var name) => facts.Name(fact, name),
        Subject.Item(_, { } part) => facts.Name(FactCatalogue.Need.Name, part),
        Subject.Counted counted => say["HowMany", Name(counted.List)],
        _ => subject.Write(),
    };

    /// <summary>As choices, under the headings of their facts.</summary>
    public IReadOnlyList<Choosable> Choices(IReadOnlyList<AskedSubject> subjects) =>
        [.. subjects.Where(subject => LineQuestions.To(subject).Count > 0).Select(subject => new Choosable(subject.Key, Name(subject.Subject), say[$"Fact.{subject.Group}"]))];

    /// <summary>The values that there can be, in words; null where there can be any.</summary>
    public IReadOnlyList<Choosable>? Values(AskedSubject subject)
    {
        var type = subject.Type.Item ?? subject.Type;
        var codes = type.Codes ?? subject.Subject switch
        {
            Subject.Item(_, "domain") => NeedDomains.All,
            Subject.Member("enrolment", "consents") => [.. circuit.Definition.Purposes.Select(purpose => purpose.Id).Distinct()],
            Subject.Member("staff", "roles") => [.. circuit.Definition.Roles.Select(role => role.Id).Distinct()],
            Subject.Member(_, "languages") => Languages,
            _ => null,
        };
        return codes is null ? null : [.. codes.Select(code => new Choosable(code, Value(subject, type.Kind == ExpressionKind.Integer ? long.Parse(code, CultureInfo.InvariantCulture) : code)))];
    }

    /// <summary>The condition with which a question about something begins: with the first of the values that there can be.</summary>
    public Condition? Begin(AskedSubject subject) => ConditionLine.Begin(subject) is { } line ? Filled(line, subject).ToCondition() : null;

    /// <summary>A value in words.</summary>
    public string Value(AskedSubject subject, object value) => subject.Subject switch
    {
        Subject.Member(var fact, var name) => facts.Value(fact, name, value),
        Subject.Item(_, { } part) => facts.Value(FactCatalogue.Need.Name, part, value),
        _ => facts.Value("", "", value),
    };

    /// <summary>A condition as people say it; as it is written where it only means something inside another one.</summary>
    public string Of(Condition condition) => condition.Write() is var text && Expression.Read(text, scope).Expression is { } expression ? clauses.Of(expression.Said) : text;

    /// <summary>Whether a condition can stand in the draft as it is.</summary>
    public bool CanStand(Condition condition) => Condition.Read(condition.Write(), scope) is not null;

    private ConditionLine Filled(ConditionLine line, AskedSubject subject) => line with
    {
        Value = line.Value is ConditionValue.Literal { Value: "" } && Values(subject) is [var first, ..] ? new ConditionValue.Literal(first.Value) : line.Value,
        Of = line is { Of: Condition.AllOf(var parts), Each: { } each } && subject.Type.Item?.Record is { } record
            ? new Condition.AllOf([.. parts.Select(part => ConditionLine.Read(part) is { } inner && AskedSubject.Find(AskedSubject.OfItem(each, record), inner.About) is { } of ? Filled(inner, of).ToCondition() : part)])
            : line.Of,
    };
}
