using System.Diagnostics;

namespace CareCircuits.House.Tests.Interchange;

/// <summary>The tools of others that read what we export: Node with the packages of <c>package.json</c>, installed once a machine.</summary>
internal static class Tools
{
    private static readonly string Here = House.At("tests/CareCircuits.House.Tests/Interchange");
    private static readonly string Kept = Path.Combine(House.At("tests/CareCircuits.House.Tests"), "bin", "interchange");
    private static readonly Lazy<string?> Trouble = new(Install);

    /// <summary>Why there are none; null where they are there.</summary>
    public static string? WhyNot => Trouble.Value;

    /// <summary>What the tools say of the files in a folder, a line each.</summary>
    public static IReadOnlyList<string> Check(string folder)
    {
        var (code, output) = Run("node", Here, "check.mjs", folder, Kept);
        Assert.True(code == 0, output);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("checked", lines[^1]);
        return lines[..^1];
    }

    private static string? Install()
    {
        try
        {
            Directory.CreateDirectory(Kept);
            foreach (var file in (string[])["package.json", "package-lock.json"])
                File.Copy(Path.Combine(Here, file), Path.Combine(Kept, file), overwrite: true);
            if (Directory.Exists(Path.Combine(Kept, "node_modules", "bpmnlint")))
                return null;
            var (code, output) = Run("npm", Kept, "ci", "--no-audit", "--no-fund", "--ignore-scripts");
            return code == 0 ? null : "The npm registry gave no tools to check exports with: " + output.Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "There is no Node here: exports were not opened in the tools of others.";
        }
    }

    private static (int Code, string Output) Run(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}

/// <summary>A fact that other tools bear out; skipped aloud where there are none.</summary>
public sealed class OutsideFactAttribute : FactAttribute
{
    public OutsideFactAttribute() => Skip = Tools.WhyNot;
}
