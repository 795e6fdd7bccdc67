using CareCircuits.Care.People;

namespace CareCircuits.Care.Tests;

public class PeopleTests
{
    [Theory]
    [InlineData("85.07.30-033 28", "85073003328")]
    [InlineData("17073003384", "17073003384")]
    [InlineData("85073003329", null)]
    [InlineData("8507300332", null)]
    [InlineData("85073003328x", null)]
    public void A_national_number_is_read_by_its_check_of_either_century(string text, string? number) =>
        Assert.Equal(number, NationalNumber.Read(text));

    [Theory]
    [InlineData("Anna Peeters", "A.P.")]
    [InlineData("  jo ", "J.")]
    [InlineData("", "?")]
    [InlineData(null, "?")]
    public void Lists_show_initials(string? name, string initials) =>
        Assert.Equal(initials, new Person { Id = Guid.Empty, Name = name }.Initials);
}
