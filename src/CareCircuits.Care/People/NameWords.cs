using System.Text;

namespace CareCircuits.Care.People;

/// <summary>
/// The words of a name as they are searched by: lower case, without accents, taken apart at everything that is no letter or digit.
/// Done by a table of our own, because the house runs without the culture data that would do it.
/// </summary>
public static class NameWords
{
    /// <summary>Fewer letters than these find too many.</summary>
    public const int Shortest = 2;

    /// <summary>More letters than these tell nobody apart.</summary>
    public const int Longest = 12;

    private const char FirstMark = '\u0300';
    private const char LastMark = '\u036f';

    /// <summary>Letters with an accent, each group after the letter or letters that it becomes.</summary>
    private static readonly Dictionary<char, string> Plain = ((string)
        "a:àáâãäåāăąǎ ae:æ c:çćĉċč d:ďđð e:èéêëēĕėęěẽ g:ĝğġģǧ h:ĥħ i:ìíîïĩīĭįıǐ ij:ĳ j:ĵ k:ķ l:ĺļľŀł n:ñńņňŉŋ o:òóôõöøōŏőǒ oe:œ "
        + "r:ŕŗř s:śŝşšș ss:ß t:ţťŧț th:þ u:ùúûüũūŭůűųǔ w:ŵ y:ýÿŷ z:źżž").Split(' ')
        .Select(group => group.Split(':'))
        .SelectMany(group => group[1], (group, letter) => (letter, plain: group[0]))
        .ToDictionary(pair => pair.letter, pair => pair.plain);

    /// <summary>The words of what is typed, as long as they count; shorter ones are left out.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. Split(text).Where(word => word.Length >= Shortest).Select(word => word[..Math.Min(word.Length, Longest)]).Distinct()];

    /// <summary>Every beginning of every word of a name, by which it is found.</summary>
    public static IReadOnlyList<string> BeginningsOf(string name) =>
        [.. Of(name).SelectMany(word => Enumerable.Range(Shortest, word.Length - Shortest + 1).Select(length => word[..length])).Distinct()];

    private static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in text)
        {
            var small = char.ToLowerInvariant(letter);
            if (Plain.TryGetValue(small, out var plain))
                word.Append(plain);
            else if (char.IsLetterOrDigit(small))
                word.Append(small);
            else if (letter is < FirstMark or > LastMark && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
            yield return word.ToString();
    }
}
