using System.Globalization;
using System.Text;

namespace CareCircuits.Admin.Studio.Inputs;

/// <summary>Names for new things, made of the words that people call them by.</summary>
public static class NewNames
{
    private const int Longest = 40;

    /// <summary>An id: "Nog een gesprek" becomes <c>nog-een-gesprek</c>. Empty where no letter is left.</summary>
    public static string Id(string words)
    {
        var name = string.Join('-', WordsOf(words));
        return name.Length <= Longest ? name : name[..Longest].TrimEnd('-');
    }

    /// <summary>The name of a datum: "Jour de sortie" becomes <c>jourDeSortie</c>. Empty where none can be made.</summary>
    public static string Datum(string words)
    {
        var name = string.Concat(WordsOf(words).Select((word, number) => number == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..])).TrimStart([.. "0123456789"]);
        return name.Length == 0 ? "" : Camel(name.Length <= Longest ? name : name[..Longest]);
    }

    /// <summary>The id of an event, dotted: "Hulp is gevraagd" becomes <c>hulp.is-gevraagd</c>; one word alone <c>hulp.reported</c>. Empty where no letter is left.</summary>
    public static string Event(string words) => Id(words).Split('-', 2) switch
    {
        [var first, var rest] => $"{first}.{rest}",
        [""] => "",
        [var only] => $"{only}.reported",
        _ => "",
    };

    /// <summary>With a small letter first.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>The name, or with the first number behind it that is free.</summary>
    public static string Free(string name, IReadOnlyCollection<string> taken, string between = "-")
    {
        if (!taken.Contains(name))
            return name;
        for (var number = 2; ; number++)
            if (name + between + number.ToString(CultureInfo.InvariantCulture) is var next && !taken.Contains(next))
                return next;
    }

    private static IEnumerable<string> WordsOf(string words)
    {
        var word = new StringBuilder();
        foreach (var letter in words.Normalize(NormalizationForm.FormD).ToLowerInvariant().Append(' '))
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
            {
                word.Append(letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }
}
