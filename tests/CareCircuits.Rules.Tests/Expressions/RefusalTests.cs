namespace CareCircuits.Rules.Tests.Expressions;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("person.aeg > 3", "7: `person` has no member `aeg`; did you mean `age`?")]
    [InlineData("data.rsik == \"high\"", "5: `data` has no member `rsik`; did you mean `risk`?")]
    [InlineData("persn.age > 3", "0: There is nothing named `persn` here; did you mean `person`?")]
    [InlineData("person.housing == \"stabel\"", "18: `stabel` is not one of the values of `person.housing`: stable, precarious, none; did you mean `stable`?")]
    [InlineData("\"hihg\" != data.risk", "0: `hihg` is not one of the values of `data.risk`: none, low, high; did you mean `high`?")]
    [InlineData("data.risk == (data.flag ? \"low\" : \"medium\")", "14: `medium` is not one of the values of `data.risk`: none, low, high.")]
    [InlineData("service.line == 4", "16: `4` is not one of the values of `service.line`: 1, 2, 3.")]
    [InlineData("person.needs.Any(n => n.rating == 3)", "34: `3` is not one of the values of `n.rating`: 0, 1, 2, 9.")]
    [InlineData("person.housing == service.cost", "18: `person.housing` and `service.cost` have no value in common.")]
    [InlineData("person.age == \"42\"", "11: These cannot be compared: a whole number and text.")]
    [InlineData("data.day == \"2026-03-01\"", "9: These cannot be compared: a date and text. A day is written date(\"2026-03-01\").")]
    [InlineData("today == now", "6: These cannot be compared: a date and an instant. For a day take `today`, for an instant `now`.")]
    [InlineData("service.id == staff.id", "11: These cannot be compared: a service and a staff member.")]
    [InlineData("person.commune < \"B\"", "15: text has no order: only == and != work here.")]
    [InlineData("data.wait > data.wait", "10: a duration has no order: only == and != work here.")]
    [InlineData("person.insured > true", "15: yes or no has no order: only == and != work here.")]
    [InlineData("person.commune + \"B\" == \"C\"", "15: + does not work on text.")]
    [InlineData("today + 1 == today", "6: With days one computes by addDays and daysBetween.")]
    [InlineData("true + 1 == 2", "5: + needs numbers; `true` is yes or no.")]
    [InlineData("-true", "0: - needs a number; `true` is yes or no.")]
    [InlineData("!person.age", "1: ! needs yes or no here; this is a whole number.")]
    [InlineData("person.age && true", "0: && needs yes or no here; this is a whole number.")]
    [InlineData("true ? 1 : \"a\"", "9: The two sides of : are unlike: a whole number and text.")]
    [InlineData("1 ? 2 : 3", "0: ? needs yes or no here; this is a whole number.")]
    [InlineData("null > 3", "0: `null` can only be compared with == and !=, or be what ?: gives.")]
    [InlineData("person.age < 3 < 4", "15: One comparison cannot follow another: join them with &&.")]
    [InlineData("person == null", "0: `person` alone is no value: name one of its members, as in person.age.")]
    [InlineData("person.languages == person.languages", "17: What is compared must be one value; this is a list.")]
    [InlineData("person.needs.Contains(\"money\")", "0: A list of needs is asked with Any, as in Any(x => x.domain == ...).")]
    [InlineData("person.languages.Count > 1", "17: Write `Count(...)` with brackets.")]
    [InlineData("person.languages.count() > 1", "17: `count` cannot be asked of a list; did you mean `Count`? What can: Any, All, Count, Contains, Min, Max, Sum.")]
    [InlineData("person.commune.Length > 1", "15: `person.commune` is text and has no member `Length`.")]
    [InlineData("person.languages.All()", "17: `All` takes one value.")]
    [InlineData("person.languages.Any(true)", "21: `Any` needs a condition on each item, as in Any(x => ...).")]
    [InlineData("person.languages.Any((a, b) => true)", "21: `Any` needs a condition on each item, as in Any(x => ...).")]
    [InlineData("person.languages.Any(x => 1)", "26: `Any` needs yes or no for each item; `1` is a whole number.")]
    [InlineData("person.languages.Sum(x => x)", "26: `Sum` needs a number for each item; `x` is text.")]
    [InlineData("person.languages.Any(person => true)", "21: `person` means something else here already; choose another name.")]
    [InlineData("person.languages.Any(x => person.languages.Any(x => true))", "47: `x` means something else here already; choose another name.")]
    [InlineData("x => true", "0: => is only used in Any, All, Count, Min, Max and Sum.")]
    [InlineData("date(\"2026-02-30\") == today", "5: This is not a day; write it as in date(\"2026-03-01\").")]
    [InlineData("date(data.note) == today", "5: `date` takes a day that is written out, as in date(\"2026-03-01\").")]
    [InlineData("addDays(now, 1) == today", "8: `addDays` needs a date here; `now` is an instant.")]
    [InlineData("daysBetween(today) == 1", "0: `daysBetween` takes two values.")]
    [InlineData("addDay(today, 1) == today", "0: There is no function `addDay`; did you mean `addDays`?")]
    [InlineData("date == today", "0: `date` is a function: write date(...).")]
    [InlineData("9223372036854775808 == 1", "0: This number is too large.")]
    [InlineData("0.12345678901234567890123456789 == 1", "0: This number has too many digits.")]
    [InlineData("person.aeg > 3 && data.rsik == \"high\"", "7: `person` has no member `aeg`; did you mean `age`?\n23: `data` has no member `rsik`; did you mean `risk`?")]
    public void What_does_not_fit_is_refused_with_its_position(string text, string errors) => Assert.Equal(errors, Given.Errors(text));

    [Fact]
    public void A_fact_out_of_scope_is_named_as_such()
    {
        var reading = CareCircuits.Rules.Expressions.Expression.Read("service.acute", CareCircuits.Rules.Expressions.ExpressionScope.Workflow(Given.Shape));

        Assert.Equal("`service` cannot be used here; what can is data, enrolment, person.", Assert.Single(reading.Errors).Message);
    }
}
