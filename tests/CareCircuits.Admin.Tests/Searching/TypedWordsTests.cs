using CareCircuits.Admin.Searching;

namespace CareCircuits.Admin.Tests.Searching;

public class TypedWordsTests
{
    [Theory]
    [InlineData("equipe mob", "Équipe mobile de crise", true)]
    [InlineData("CRISE équipe", "Équipe mobile de crise", true)]
    [InlineData("obile", "Équipe mobile de crise", false)]
    [InlineData("equipe nuit", "Équipe mobile de crise", false)]
    [InlineData("e", "Équipe mobile de crise", false)]
    [InlineData("", "Équipe mobile de crise", false)]
    [InlineData("psycho-socia", "Aide psycho-sociale", true)]
    public void What_is_typed_means_a_title_whose_words_it_begins(string typed, string title, bool means) =>
        Assert.Equal(means, TypedWords.Of(typed).Mean(title));
}
