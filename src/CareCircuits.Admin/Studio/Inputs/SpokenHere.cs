using System.Globalization;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>In which language of the circuit someone writes who is asked for words once.</summary>
public static class SpokenHere
{
    /// <summary>Their own, where the circuit has it; else the first of the circuit.</summary>
    public static string In(IReadOnlyList<string> languages, CultureInfo reader) =>
        languages.Contains(reader.TwoLetterISOLanguageName) ? reader.TwoLetterISOLanguageName : languages[0];
}
