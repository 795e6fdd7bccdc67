using System.Xml.Linq;

namespace CareCircuits.Admin.Tests;

public class WordsTests
{
    private static readonly string Source = FindSource();

    public static TheoryData<string> Texts =>
        [.. Directory.EnumerateFiles(Source, "*.resx", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Source, file))
            .Where(file => Path.GetFileName(file).Count(sign => sign == '.') == 1)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_text_is_there_in_French_Dutch_and_English(string file)
    {
        var english = Read(file);
        Assert.NotEmpty(english);
        Assert.DoesNotContain("", english.Values);
        foreach (var language in (string[])["fr", "nl"])
        {
            var other = Read(Path.ChangeExtension(file, $".{language}.resx"));
            Assert.Equal(english.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
            Assert.All(english, text =>
            {
                Assert.NotEqual("", other[text.Key]);
                Assert.Equal(Places(text.Value), Places(other[text.Key]));
            });
        }
    }

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Source, file)).Descendants("data")
        .ToDictionary(text => text.Attribute("name")!.Value, text => text.Element("value")!.Value);

    /// <summary>The numbers of the values that are put into a text.</summary>
    private static IEnumerable<string> Places(string text) =>
        Enumerable.Range(0, 10).Select(number => $"{{{number}").Where(place => text.Contains(place, StringComparison.Ordinal));

    private static string FindSource()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CareCircuits.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "src");
    }
}
