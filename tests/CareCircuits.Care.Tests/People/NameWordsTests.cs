using CareCircuits.Care.People;

namespace CareCircuits.Care.Tests.People;

public class NameWordsTests
{
    [Theory]
    [InlineData("Zoé D'Hondt-Lœuven", "zoe hondt loeuven")]
    [InlineData("  ÉLIF   Yıldız ", "elif yildiz")]
    [InlineData("Łukasz Świątek", "lukasz swiatek")]
    [InlineData("Groß", "gross")]
    [InlineData("Ze\u0301lie", "zelie")]
    [InlineData("Мария", "мария")]
    [InlineData("A. B.", "")]
    [InlineData("Wolfeschlegelsteinhausen", "wolfeschlege")]
    [InlineData("Ana ana", "ana")]
    [InlineData("", "")]
    public void Names_are_searched_by_plain_small_words(string name, string words) =>
        Assert.Equal(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), NameWords.Of(name));

    [Fact]
    public void Someone_is_found_by_every_beginning_from_two_letters_on() =>
        Assert.Equal(["zo", "zoe", "li", "lia", "liam"], NameWords.BeginningsOf("Zoë Liam"));

    [Fact]
    public void What_is_typed_of_a_long_name_is_one_of_its_beginnings() =>
        Assert.Contains(NameWords.Of("wolfeschlegelstein").Single(), NameWords.BeginningsOf("Wolfeschlegelsteinhausen"));
}
