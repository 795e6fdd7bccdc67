namespace CareCircuits.Cli;

/// <summary>What <c>care</c> tells the one who called it.</summary>
internal static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Well = 0;

    /// <summary>Something was found: an error, a failure, an undecidable case, a change of meaning.</summary>
    public const int Found = 1;

    /// <summary>Wrong use, or a file that is missing or unreadable.</summary>
    public const int WrongUse = 2;
}
