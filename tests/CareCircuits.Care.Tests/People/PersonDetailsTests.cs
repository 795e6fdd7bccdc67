using CareCircuits.Care.People;

namespace CareCircuits.Care.Tests.People;

public class PersonDetailsTests
{
    private static readonly PersonDetails Nothing = new(null, null, null, null, null, null, null);

    [Fact]
    public void Nothing_is_required_and_blanks_are_nothing()
    {
        Assert.Empty(Nothing.Faults());
        Assert.Equal(Nothing with { Name = "Jo" }, (Nothing with { Name = " Jo ", Phone = "  ", Wish = "" }).Trimmed());
    }

    [Theory]
    [InlineData("85073003329", 30L, "fr", "nationalNumber")]
    [InlineData("85073003328", 131L, "fr", "age")]
    [InlineData(null, -1L, null, "age")]
    [InlineData(null, null, "FR", "language")]
    [InlineData(null, null, "fra", "language")]
    public void What_is_not_right_is_told_by_its_field(string? number, long? age, string? language, string field) =>
        Assert.Equal([field], (Nothing with { NationalNumber = number, Age = age, Language = language }).Faults().Select(fault => fault.Name));
}
