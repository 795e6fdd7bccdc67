namespace CareCircuits.House.Tests;

public class OrderTests
{
    private const int LongestFile = 400;

    private static readonly string[] Top =
    [
        "CareCircuits.sln", "README.md", "LICENSE", "global.json", "Directory.Build.props", "Directory.Packages.props",
        "workflows", "rules", "src", "tests",
    ];

    // What tools leave behind; git does not keep it.
    private static readonly string[] Leftovers = ["TestResults", "BenchmarkDotNet.Artifacts", "data"];

    [Fact]
    public void Nothing_else_lies_at_the_top() =>
        Assert.Empty(Directory.EnumerateFileSystemEntries(House.Root)
            .Select(entry => Path.GetFileName(entry))
            .Where(name => !name.StartsWith('.'))
            .Except(Top)
            .Except(Leftovers));

    [Fact]
    public void Every_room_has_a_README() =>
        Assert.All(House.AllRooms(), room => Assert.True(File.Exists(Path.Combine(room, "README.md")), House.Name(room)));

    [Fact]
    public void No_file_is_longer_than_a_few_screens() =>
        Assert.All(House.Written(House.At("src"), "*.cs").Where(file => !House.Name(file).Contains("/Migrations/", StringComparison.Ordinal)), file =>
            Assert.True(File.ReadLines(file).Count() <= LongestFile, House.Name(file)));

    [Fact]
    public void Nothing_is_called_by_a_name_that_says_nothing() =>
        Assert.All(House.Written(House.At("src"), "*.cs").Select(file => Path.GetFileNameWithoutExtension(file)), name =>
            Assert.DoesNotContain((string[])["Helper", "Manager", "Utils", "Util", "Common", "Misc"], word => name.EndsWith(word, StringComparison.Ordinal)));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(House.At("CareCircuits.sln")).Replace('\\', '/');

        Assert.All(
            House.Written(House.At("src"), "*.csproj").Concat(House.Written(House.At("tests"), "*.csproj")),
            project => Assert.Contains(House.Name(project), solution, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_public_says_what_it_means_or_the_build_fails()
    {
        Assert.Contains("<GenerateDocumentationFile>true", File.ReadAllText(House.At("src", "Directory.Build.props")), StringComparison.Ordinal);
        Assert.Contains("<TreatWarningsAsErrors>true", File.ReadAllText(House.At("Directory.Build.props")), StringComparison.Ordinal);
        Assert.DoesNotContain("CS1591", File.ReadAllText(House.At(".editorconfig")), StringComparison.Ordinal);
        Assert.All(House.Written(House.At("src"), "*.*").Where(file => Path.GetExtension(file) is ".cs" or ".csproj" or ".props"), file =>
            Assert.DoesNotContain("CS1591", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public void Decisions_are_numbered_and_fit_a_page() =>
        Assert.All(Directory.EnumerateFiles(House.At("src", "decisions")), file =>
        {
            Assert.Matches("^[0-9]{4}-[a-z0-9-]+\\.md$", Path.GetFileName(file));
            Assert.InRange(File.ReadLines(file).Count(), 1, 60);
        });
}
