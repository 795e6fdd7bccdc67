using CareCircuits.Data.Enrolments;
using CareCircuits.Data.Keys;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Data.Tests;

public class StateTextTests
{
    private static readonly DateTimeOffset Noon = new DateTimeOffset(2026, 3, 29, 12, 0, 0, TimeSpan.FromHours(2)).AddTicks(1234567);

    [Theory]
    [InlineData(DataKind.Text)]
    [InlineData(DataKind.Integer)]
    [InlineData(DataKind.Number)]
    [InlineData(DataKind.Boolean)]
    [InlineData(DataKind.Date)]
    [InlineData(DataKind.DateTime)]
    [InlineData(DataKind.Duration)]
    [InlineData(DataKind.Service)]
    [InlineData(DataKind.Choice)]
    public void A_datum_of_every_kind_comes_back_as_it_was(DataKind kind)
    {
        foreach (var value in ValuesOf(kind))
        {
            var shape = new DataShape([new("datum", new DataType { Type = kind, Optional = true, Options = kind == DataKind.Choice ? ["yes", "no"] : null })]);
            var back = ThereAndBack(DataFacts.Of(shape).With("datum", value))["datum"];

            Assert.Equal(value, back);
            Assert.Equal(value?.ToString(), back?.ToString());
            Assert.Equal(value?.GetType(), back?.GetType());
        }
    }

    [Fact]
    public void A_datum_that_the_circuit_does_not_know_is_never_dropped_in_silence()
    {
        var text = InstanceText.Of(InstanceWith(DataFacts.Of(new DataShape([new("gone", new DataType { Type = DataKind.Text })])).With("gone", "words")));

        Assert.Throws<InvalidDataException>(() => text.In(DataShape.Empty));
    }

    private static object?[] ValuesOf(DataKind kind) => kind switch
    {
        DataKind.Integer => [0L, long.MinValue, long.MaxValue, null],
        DataKind.Number => [1.50m, 2m, -0.1m, 79228162514264337593543950335m],
        DataKind.Boolean => [true, false],
        DataKind.Date => [new DateOnly(2024, 2, 29), DateOnly.MinValue],
        DataKind.DateTime => [Noon, Noon.ToUniversalTime()],
        DataKind.Duration => [new Duration(1, 2, 3, 4, new TimeSpan(25, 6, 7)), Duration.Zero, new Duration(0, 0, 0, -2, TimeSpan.Zero)],
        DataKind.Choice => ["yes"],
        _ => ["é \"quoted\" \n 2026-03-02", "42"],
    };

    private static DataFacts ThereAndBack(DataFacts data)
    {
        var key = new PersonKey(new byte[32]);
        var (network, row) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var stored = key.Seal(InstanceText.Of(InstanceWith(data)), "State", network, row);
        return key.Open<InstanceText>(stored, "State", network, row).In(data.Shape).Data;
    }

    private static Instance InstanceWith(DataFacts data) => new() { Number = 1, Workflow = "sample", StartedAt = Noon, Data = data };
}
