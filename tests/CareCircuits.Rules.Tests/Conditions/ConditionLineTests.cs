using CareCircuits.Rules.Conditions;
using CareCircuits.Rules.Tests.Expressions;
using CareCircuits.Rules.Tests.Generated;

namespace CareCircuits.Rules.Tests.Conditions;

/// <summary>Conditions in lines, as a builder in words shows them.</summary>
public sealed class ConditionLineTests
{
    [Theory]
    [InlineData("person.age >= 18", LineQuestion.GreaterOrEqual)]
    [InlineData("person.insured", LineQuestion.IsSo)]
    [InlineData("!person.insured", LineQuestion.IsNotSo)]
    [InlineData("person.insured == true", LineQuestion.IsSo)]
    [InlineData("person.housing != \"none\"", LineQuestion.NotEqual)]
    [InlineData("person.housing == null", LineQuestion.NotKnown)]
    [InlineData("person.languages.Contains(\"fr\")", LineQuestion.Contains)]
    [InlineData("!person.languages.Contains(\"fr\")", LineQuestion.ContainsNot)]
    [InlineData("person.commune.Contains(\"Ver\")", LineQuestion.Contains)]
    [InlineData("person.commune.StartsWith(\"Ver\")", LineQuestion.StartsWith)]
    [InlineData("person.needs.Any(n => n.domain == \"company\" && n.rating == 2)", LineQuestion.Any)]
    [InlineData("!person.needs.Any(n => n.domain == \"company\")", LineQuestion.None)]
    [InlineData("person.needs.All(n => n.rating == 0)", LineQuestion.Every)]
    [InlineData("person.needs.Any()", LineQuestion.Has)]
    [InlineData("!person.needs.Any()", LineQuestion.HasNone)]
    [InlineData("person.needs.Count(n => n.rating == 2) >= 4", LineQuestion.GreaterOrEqual)]
    public void A_condition_is_a_line_and_comes_back_to_the_letter(string text, LineQuestion question)
    {
        var line = ConditionLine.Read(Condition.Read(text, Given.Scope)!);

        Assert.Equal(question, line?.Question);
        Assert.Equal(text, line?.ToCondition().Write());
        Assert.NotNull(AskedSubject.Find(AskedSubject.In(Given.Scope), line!.About));
    }

    [Theory]
    [InlineData("person.insured && person.hasGp")]
    [InlineData("!(person.insured || person.hasGp)")]
    [InlineData("person.age + 1 > 18")]
    [InlineData("person.languages.Any(l => l == \"fr\")")]
    public void What_is_no_line_is_not_shown_as_one(string text) => Assert.Null(ConditionLine.Read(Condition.Read(text, Given.Scope)!));

    [Fact]
    public void Every_question_to_every_fact_makes_a_condition_that_is_accepted()
    {
        foreach (var subject in AskedSubject.In(Given.Scope))
        {
            foreach (var question in LineQuestions.To(subject))
            {
                var line = ConditionLine.Begin(subject)!.Asking(question, subject);
                var read = Condition.Read(line.ToCondition().Write(), Given.Scope);

                Assert.True(read is not null, $"{line.ToCondition().Write()} was refused");
                Assert.Equal((subject.Key, question), (AskedSubject.Find(AskedSubject.In(Given.Scope), ConditionLine.Read(read)!.About)?.Key, ConditionLine.Read(read)!.Question));
            }
        }
    }

    [Theory]
    [InlineData(201)]
    [InlineData(202)]
    public void Whatever_is_read_as_a_line_is_written_as_it_was(int seed)
    {
        var expressions = new RandomExpressions(new Chance(seed));
        var lines = 0;
        for (var i = 0; i < 400; i++)
        {
            if (Condition.Read(expressions.YesOrNo(1), Given.Scope) is not { } condition || ConditionLine.Read(condition) is not { } line)
                continue;
            lines++;
            Assert.Equal(condition.Write(), line.ToCondition().Write());
        }

        Assert.True(lines > 50, $"{lines} lines");
    }

    [Fact]
    public void Conditions_are_joined_and_parted_without_groups_of_one()
    {
        Condition one = Read("person.insured"), two = Read("person.hasGp"), three = Read("person.age > 3");

        Assert.Equal("person.insured && person.hasGp && person.age > 3", one.And(two).And(three).Write());
        Assert.Equal("person.insured && (person.hasGp || person.age > 3)", one.And(two.Or(three)).Write());
        Assert.Equal("person.insured", new Condition.Always(true).And(one).Write());
        Assert.Equal("person.hasGp", one.And(two).With(0, null).Write());
        Assert.Equal("person.insured || person.hasGp", one.And(two).Joined(all: false).Write());
        Assert.Equal("true", new Condition.AllOf([one]).With(0, null).Write());
        Assert.Equal("person.age > 3 || person.hasGp", one.Or(two).With(0, three).Write());
    }

    private static Condition Read(string text) => Condition.Read(text, Given.Scope)!;
}
