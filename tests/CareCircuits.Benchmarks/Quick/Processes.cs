using System.Diagnostics;
using System.Globalization;

namespace CareCircuits.Benchmarks.Quick;

/// <summary>What only a fresh process shows: the first of everything, and the wall time of a whole command.</summary>
internal static class Processes
{
    /// <summary>The median of ten runs of <c>care</c>, from start to exit.</summary>
    public static string WallOfCare(params string[] arguments)
    {
        var care = Path.Combine(Repository.Root, "src", "CareCircuits.Cli", "bin", "Release", "net10.0", "care.dll");
        _ = Run("dotnet", [care, .. arguments]);
        var times = Measure.Times(10, () => Run("dotnet", [care, .. arguments]));
        return string.Create(CultureInfo.InvariantCulture, $"median {Measure.Percentile(times, 0.5):N0} ms, slowest {times[^1]:N0} ms");
    }

    /// <summary>The median of five fresh processes of this program, each of which prints its own figure in milliseconds.</summary>
    public static string OwnFigure(string argument)
    {
        var figures = Enumerable.Range(0, 5)
            .Select(_ => double.Parse(Run("dotnet", [typeof(Processes).Assembly.Location, argument]), CultureInfo.InvariantCulture))
            .Order()
            .ToList();
        return string.Create(CultureInfo.InvariantCulture, $"median {figures[2]:N1} ms");
    }

    private static string Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.Trim()
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: exit code {process.ExitCode}. {output} {errors.Result}");
    }
}
