using System.Diagnostics;

namespace CareCircuits.Cli.Tests;

/// <summary>The command as a process of its own.</summary>
public sealed class ProcessTests
{
    [Fact]
    public void The_process_gives_the_exit_code_and_writes_UTF_8()
    {
        using var box = new Box().Replace($"{Box.Circuit}/scenarios/calls.json", "Called in time", "Appelé à temps, até é o 日");

        var (code, output, error) = Run("rehearse", box.At(Box.Circuit));

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Appelé à temps, até é o 日", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', output);
    }

    [Fact]
    public void Wrong_use_gives_two_and_says_nothing_on_standard_output()
    {
        var (code, output, error) = Run("verify", "nowhere", "--json");

        Assert.Equal((2, "", "care: there is no folder nowhere."), (code, output, error.Trim()));
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Surroundings).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8, StandardErrorEncoding = System.Text.Encoding.UTF8,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
