namespace CareCircuits.Cli;

/// <summary>What a command meets: where it may write, and what time it is.</summary>
internal sealed record Surroundings(TextWriter Output, TextWriter Error)
{
    /// <summary>Whether someone reads along at a terminal that shows colours.</summary>
    public bool IsColoured { get; init; }

    /// <summary>The instant of the call.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Whether standard output is a terminal that shows colours, and nobody asked for none (no-color.org).</summary>
    public static bool TakesColours() =>
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") is not ("dumb" or null or "");

    /// <summary>Says why a command could not begin.</summary>
    public int Refuse(string problem)
    {
        Error.WriteLine($"care: {problem}");
        return ExitCodes.WrongUse;
    }
}
