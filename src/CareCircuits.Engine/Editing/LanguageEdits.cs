using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Engine.Editing;

/// <summary>The languages of a circuit.</summary>
public static class LanguageEdits
{
    /// <summary>Adds a language. Words that it lacks are found (CC901), each with a mend.</summary>
    public static Outcome<DraftFiles> Add(DraftFiles draft, string language) => DraftEdit.Circuit(draft, circuit =>
    {
        if (language.Length is < 2 or > 3 || !language.All(char.IsAsciiLetterLower))
            return new Refusal.DraftNameInvalid(language);
        if (circuit["languages"].Texts().Contains(language, StringComparer.Ordinal))
            return new Refusal.DraftNameTaken(language);
        circuit.List("languages").Add(language);
        return null;
    });

    /// <summary>Takes a language out; one must stay. Words in it stay where they are: they do no harm, and nobody's writing is lost.</summary>
    public static Outcome<DraftFiles> Remove(DraftFiles draft, string language) => DraftEdit.Circuit(draft, circuit =>
        circuit["languages"] is JsonArray { Count: 1 } only && only[0].Text() == language ? new Refusal.DraftNotPossible(WhyNot.OnlyOne)
        : circuit["languages"].Take(language) ? null
        : new Refusal.DraftPartUnknown(language));
}
