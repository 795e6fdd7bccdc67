using System.Globalization;

namespace CareCircuits.Engine.Rehearsals;

/// <summary>Instants as scenarios write them.</summary>
internal static class Instants
{
    /// <summary>To the second where it is whole, else as exactly as it is.</summary>
    public static string Written(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
