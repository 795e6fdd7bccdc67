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
        var (sorted, _) = Measure.Times(10, () => Run("dotnet", [care, .. arguments]));
        return string.Create(CultureInfo.InvariantCulture, $"median {Measure.Percentile(sorted, 0.5):N0} ms, slowest {sorted[^1]:N0} ms");
    }

    /// <summary>The medians of five fresh processes of this program, each of which prints milliseconds on the wall and of the processor.</summary>
    public static string OwnFigure(string argument)
    {
        var runs = Enumerable.Range(0, 5).Select(_ => Run("dotnet", [typeof(Processes).Assembly.Location, argument]).Split(' ')).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"median {Median(0):N0} ms (processor {Median(1):N0} ms)");

        double Median(int figure) => runs.Select(run => double.Parse(run[figure], CultureInfo.InvariantCulture)).Order().ElementAt(2);
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
