using System.Globalization;
using System.Text;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Editing;

/// <summary>Names for new things: made of the words for them, and not in use yet.</summary>
internal static class FreeNames
{
    private const int Longest = 40;

    /// <summary><paramref name="wanted"/>, or with the first number behind it that is free. The names with a meaning of their own are never free.</summary>
    public static string Among(IReadOnlyCollection<string> taken, string wanted)
    {
        var names = taken.Append(Targets.Stop).ToHashSet(StringComparer.Ordinal);
        if (!names.Contains(wanted))
            return wanted;
        for (var number = 2; ; number++)
            if ($"{wanted}-{number.ToString(CultureInfo.InvariantCulture)}" is var name && !names.Contains(name))
                return name;
    }

    /// <summary>Words as an id in kebab-case, without accents; <paramref name="otherwise"/> where no letter is left.</summary>
    public static string Kebab(string words, string otherwise)
    {
        var name = new StringBuilder();
        foreach (var letter in words.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
                name.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }

        var whole = name.ToString().Trim('-');
        if (whole.Length > Longest)
            whole = whole[..Longest] is var cut && cut.LastIndexOf('-') is var end and > 0 ? cut[..end] : cut;
        return whole.Length == 0 ? otherwise : whole;
    }
}
