using System.Text.Json;

namespace CareCircuits.House.Tests;

public class PublishedTests
{
    private static readonly Dictionary<string, string> Published =
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(House.At("workflows", "published.json")))!;

    [Fact]
    public void A_published_file_is_as_it_was_when_it_was_published() =>
        Assert.All(Published, entry => Assert.True(
            File.Exists(House.At(entry.Key)) && Shipped.HashOf(entry.Key) == entry.Value,
            $"{entry.Key} was touched. A published version is never edited: make the next version in a folder beside it."));

    [Fact]
    public void Every_version_in_the_box_is_published()
    {
        var missing = Shipped.Definitions().Where(name => !Published.ContainsKey(name)).Select(name => $"  \"{name}\": \"{Shipped.HashOf(name)}\",");

        Assert.True(!missing.Any(), $"To publish, add to workflows/published.json:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void Published_files_stand_in_order() => Assert.Equal(Published.Keys.Order(StringComparer.Ordinal), Published.Keys);

    [Fact]
    public void Files_in_the_box_are_written_canonically() =>
        Assert.All(Shipped.Definitions().Concat(Shipped.Scenarios()), name =>
            Assert.True(Shipped.CanonicalTextOf(name) == Shipped.TextOf(name), $"care format {name}"));

    [Fact]
    public void A_change_of_content_changes_the_hash_and_a_change_of_layout_does_not()
    {
        var name = Shipped.Definitions().First(file => file.EndsWith("/circuit.json", StringComparison.Ordinal));
        var text = Shipped.TextOf(name);
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var copy = Path.Combine(folder.FullName, "circuit.json");
            File.WriteAllText(copy, text.Replace("\n", "\n\n", StringComparison.Ordinal));
            Assert.Equal(Shipped.HashOf(name), Shipped.HashOf(copy));

            File.WriteAllText(copy, text.Replace("\"be\"", "\"bx\"", StringComparison.Ordinal));
            Assert.NotEqual(Shipped.HashOf(name), Shipped.HashOf(copy));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
