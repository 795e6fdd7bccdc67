using CareCircuits.Rules.Data;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Tests.Expressions;

namespace CareCircuits.Rules.Tests.RuleSets;

public sealed class DataBindingTests
{
    private static readonly DataType Integer = new() { Type = DataKind.Integer };
    private static readonly DataType Text = new() { Type = DataKind.Text };

    private static FactSheet Sheet(DataFacts data) => Given.Sheet with { Data = data };

    [Fact]
    public void Data_are_found_by_name_whatever_their_order_and_a_member_that_is_not_there_is_unknown()
    {
        var other = DataFacts.Of(new DataShape([new("extra", Text), new("maybe", Integer), new("count", Integer)])).With("count", 4L).With("maybe", 5L);
        var set = new SetUnderTest("first", SetGiven.Rules("data.count == 4 && data.maybe == 5 -> x \n data.note == \"a\" -> y"));

        Assert.Equal("Hit x", set.Both(Sheet(other)));
        Assert.Equal("Unknown", set.Both(Sheet(other.With("count", 3L))));
    }

    [Fact]
    public void A_whole_number_will_do_where_the_set_wants_a_number() => Assert.Equal("Hit x", new SetUnderTest("first", SetGiven.Rules("data.share > 2.5 -> x"))
        .Both(Sheet(DataFacts.Of(new DataShape([new("share", Integer)])).With("share", 3L))));

    [Fact]
    public void A_datum_of_another_type_is_an_error() => Assert.Equal("Error a: `data.maybe` is not a whole number.", new SetUnderTest("first", SetGiven.Rules("data.maybe > 2 -> x"))
        .Both(Sheet(DataFacts.Of(new DataShape([new("maybe", Text)])).With("maybe", "three"))));

    [Fact]
    public void Many_workflows_take_turns_on_many_threads_with_one_set()
    {
        var set = SetGiven.Set("first", SetGiven.Rules("data.count == 0 -> a \n data.count == 1 -> b \n data.count == 2 -> c \n data.count == 3 -> d \n data.count == 4 -> e \n data.count == 5 -> f"));
        var sheets = Enumerable.Range(0, 6).Select(i => Sheet(DataFacts.Of(
            new DataShape([.. Enumerable.Range(0, i).Select(number => KeyValuePair.Create($"x{number}", Text)), new("count", Integer)])).With("count", (long)i))).ToList();

        Parallel.For(0, 20_000, i => Assert.Equal(((char)('a' + (i % 6))).ToString(), set.Evaluate(sheets[i % 6]).Outcome));
    }
}
