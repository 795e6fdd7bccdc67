using System.Text.Json.Nodes;

namespace CareCircuits.Engine.Editing;

/// <summary>The words that a new thing begins with, in the circuit's languages, until someone writes better ones. They are content of the draft, not of a screen.</summary>
internal static class FirstWords
{
    private static readonly Dictionary<string, (string Fr, string Nl, string En)> Words = new(StringComparer.Ordinal)
    {
        ["circuit"] = ("Nouveau circuit", "Nieuw circuit", "New circuit"),
        ["workflow"] = ("Nouveau parcours", "Nieuw traject", "New workflow"),
        ["role"] = ("Intervenant", "Begeleider", "Care worker"),
        ["task"] = ("Faire quelque chose", "Iets doen", "Do something"),
        ["contact"] = ("Prendre contact", "Contact opnemen", "Get in touch"),
        ["decide"] = ("Décider selon des règles", "Beslissen volgens regels", "Decide by rules"),
        ["refer"] = ("Demander à des services", "Diensten vragen", "Ask services"),
        ["assign"] = ("Trouver qui accompagne", "Zoeken wie begeleidt", "Find who supports"),
        ["share"] = ("Transmettre", "Doorgeven", "Pass on"),
        ["wait"] = ("Attendre", "Wachten", "Wait"),
        ["notify"] = ("Prévenir", "Verwittigen", "Let someone know"),
        ["set"] = ("Noter", "Noteren", "Note down"),
        ["raise"] = ("Signaler", "Melden", "Report"),
        ["run"] = ("Suivre un autre parcours", "Een ander traject volgen", "Follow another workflow"),
        ["parallel"] = ("En même temps", "Tegelijk", "At the same time"),
        ["end"] = ("Terminé", "Afgelopen", "Ended"),
        ["done"] = ("Fait", "Gedaan", "Done"),
        ["reached"] = ("Contact établi", "Contact gelegd", "In contact"),
        ["message"] = ("Un mot à écrire.", "Een bericht om te schrijven.", "A message to be written."),
        ["feedback"] = ("Voici des nouvelles de la situation.", "Hier is nieuws over de situatie.", "Here is news of the situation."),
        ["yes"] = ("Oui", "Ja", "Yes"),
        ["no"] = ("Non", "Nee", "No"),
        ["tell"] = ("Donner des nouvelles", "Laten weten hoe het gaat", "Tell how it went"),
    };

    /// <summary>The words for <paramref name="key"/> in each language; in English where a language has none.</summary>
    public static JsonObject For(string key, IEnumerable<string> languages)
    {
        var words = Words[key];
        return Of(languages, language => language switch { "fr" => words.Fr, "nl" => words.Nl, _ => words.En });
    }

    /// <summary>The name itself as words, for want of better ones: <c>call-back</c> reads "Call back".</summary>
    public static JsonObject FromName(string name, IEnumerable<string> languages)
    {
        var words = name.Replace('-', ' ').Replace('.', ' ');
        return Of(languages, _ => words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..]);
    }

    /// <summary>The words that are known for a name, else the name as words.</summary>
    public static JsonObject ForOrFrom(string name, IEnumerable<string> languages) => Words.ContainsKey(name) ? For(name, languages) : FromName(name, languages);

    private static JsonObject Of(IEnumerable<string> languages, Func<string, string> words)
    {
        JsonObject wording = [];
        foreach (var language in languages.Distinct(StringComparer.Ordinal))
            wording[language] = words(language);
        return wording;
    }
}
