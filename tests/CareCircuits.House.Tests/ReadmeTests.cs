using System.Text.RegularExpressions;

namespace CareCircuits.House.Tests;

public partial class ReadmeTests
{
    [Fact]
    public void The_commands_that_the_README_gives_exist()
    {
        var commands = Commands(House.At("README.md"));

        Assert.Contains("bash tests/run", commands);
        Assert.Contains("dotnet run --project src/CareCircuits.Host", commands);
        Assert.All(AllReadmes().SelectMany(Commands), command =>
            Assert.All(command.Split(' ').Where(word => word.Contains('/', StringComparison.Ordinal)), path =>
                Assert.True(Path.Exists(House.At(path)), $"{command}: there is no {path}")));
    }

    [Fact]
    public void The_continuous_build_runs_the_command_of_the_README_and_nothing_else() =>
        Assert.Equal(
            "cd \"$(dirname \"${BASH_SOURCE[0]}\")/..\" && exec bash tests/run",
            Assert.Single(File.ReadLines(House.At(".ci", "run")), line => !line.StartsWith('#')));

    [Fact]
    public void Links_lead_somewhere() =>
        Assert.All(AllReadmes(), readme =>
            Assert.All(Link().Matches(File.ReadAllText(readme)).Select(link => link.Groups["to"].Value), to =>
                Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(readme)!, to)), $"{House.Name(readme)}: there is no {to}")));

    private static IEnumerable<string> AllReadmes() =>
        ((string[])["src", "tests", "workflows", "rules"])
            .SelectMany(folder => House.Written(House.At(folder), "*.md"))
            .Append(House.At("README.md"));

    // The lines of the blocks that are marked as bash.
    private static string[] Commands(string readme) =>
        [.. Block().Matches(File.ReadAllText(readme)).SelectMany(block => block.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))];

    [GeneratedRegex(@"^```bash\r?\n(?<lines>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\]\((?!https?:)(?<to>[^)#]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
