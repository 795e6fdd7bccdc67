using CareCircuits.Rules.Data;

namespace CareCircuits.Rules.Json;

/// <summary>Reads words for people: texts by language. That a language is missing is for the checks to say.</summary>
internal static class WordingReader
{
    public static object? Read(ValueReader reader, JsonTree tree, out Wholeness wholeness)
    {
        if (tree.Kind != JsonKind.Object)
            return reader.WrongKind(tree, "a wording such as { \"fr\": \"...\", \"nl\": \"...\", \"en\": \"...\" }", out wholeness);

        wholeness = Wholeness.Whole;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (language, text) in tree.Members)
        {
            if (text.Text is null)
                reader.WrongKind(text, "text", out wholeness);
            else if (!IsLanguage(language))
                reader.Findings.Error(text, $"`{Shown.Name(language)}` is not a two-letter language code.");
            else
                texts[language] = text.Text;
        }

        if (texts.Count < tree.Members.Count)
            wholeness = Wholeness.Broken;
        var wording = new Wording(texts);
        reader.Sources.Add(wording, reader.File, tree);
        return wholeness == Wholeness.Whole ? wording : null;
    }

    /// <summary>Whether it is a code such as <c>fr</c>.</summary>
    public static bool IsLanguage(string code) => code.Length == 2 && code.All(char.IsAsciiLetterLower);
}
