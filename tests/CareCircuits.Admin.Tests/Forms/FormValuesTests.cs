using System.Globalization;
using CareCircuits.Admin.Forms;
using CareCircuits.Admin.Frame;
using CareCircuits.Care.Time;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Admin.Tests.Forms;

public class FormValuesTests
{
    private static readonly Reader Reader = new(new CareClock(TimeProvider.System));

    [Theory]
    [InlineData(FieldKind.Integer, "42", 42L)]
    [InlineData(FieldKind.Integer, " -3 ", -3L)]
    [InlineData(FieldKind.Integer, "4x", "4x")]
    [InlineData(FieldKind.Text, "a word ", "a word ")]
    [InlineData(FieldKind.Date, "2026-03-05", "2026-03-05")]
    [InlineData(FieldKind.Choice, "stable", "stable")]
    [InlineData(FieldKind.Text, "   ", null)]
    [InlineData(FieldKind.Integer, "", null)]
    public void What_is_typed_becomes_a_plain_value_and_what_cannot_be_read_stays_as_it_was(FieldKind kind, string typed, object? expected) =>
        Assert.Equal(expected, PlainValues.Read(kind, typed, Reader));

    [Theory]
    [InlineData("2,5")]
    [InlineData("2.5")]
    public void A_number_may_have_either_sign(string typed) => Assert.Equal(2.5m, PlainValues.Read(FieldKind.Number, typed, Reader));

    [Theory]
    [InlineData("2026-03-05T14:30", "2026-03-05T14:30:00+01:00")]
    [InlineData("2026-07-05T14:30", "2026-07-05T14:30:00+02:00")]
    public void An_instant_is_that_of_the_clocks_of_the_network_and_comes_back_as_it_was(string typed, string instant)
    {
        Assert.Equal(instant, PlainValues.Read(FieldKind.DateTime, typed, Reader));
        Assert.Equal(typed, PlainValues.Written(FieldKind.DateTime, instant, Reader));
    }

    [Fact]
    public void An_hour_that_a_spring_night_leaves_out_is_the_one_after_it() =>
        Assert.Equal("2026-03-29T03:30:00+02:00", PlainValues.Read(FieldKind.DateTime, "2026-03-29T02:30", Reader));

    [Fact]
    public void A_number_is_written_as_the_reader_writes_it()
    {
        CultureInfo.CurrentCulture = new CultureInfo("fr-BE");

        Assert.Equal("2,5", PlainValues.Written(FieldKind.Number, 2.5m, Reader));
    }

    [Theory]
    [InlineData(30, 'm', "PT30M")]
    [InlineData(48, 'H', "PT48H")]
    [InlineData(3, 'D', "P3D")]
    [InlineData(2, 'W', "P2W")]
    [InlineData(6, 'M', "P6M")]
    public void A_duration_is_so_many_of_one_unit_there_and_back(int amount, char unit, string written)
    {
        Assert.Equal(written, PlainValues.Lasting(amount, unit));
        Assert.Equal((amount, unit), PlainValues.Amount(written));
    }

    [Fact]
    public void A_draft_gives_back_what_was_typed()
    {
        var typed = new Dictionary<string, object?>
        {
            ["words"] = "Retrouver mes matins", ["age"] = 42L, ["number"] = 2.5m, ["yes"] = true,
            ["needs"] = new Dictionary<string, object?> { ["alcohol"] = 2L }, ["list"] = new List<object?> { "a" },
        };

        var read = FormDraft.Read(FormDraft.Write(typed));

        Assert.Equivalent(typed, read, strict: true);
        Assert.IsType<long>(read["age"]);
        Assert.IsType<long>(Assert.IsType<Dictionary<string, object?>>(read["needs"])["alcohol"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("{")]
    public void A_draft_that_cannot_be_read_any_more_is_empty(string content) => Assert.Empty(FormDraft.Read(content));
}
