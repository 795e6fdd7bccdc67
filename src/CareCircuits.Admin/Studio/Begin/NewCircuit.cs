using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CareCircuits.Admin.Studio.Begin;

/// <summary>What someone fills in for a new circuit.</summary>
internal sealed class NewCircuit(string language)
{
    private string? ownId;

    /// <summary>The languages that a circuit can be begun in; others are added in the draft.</summary>
    public static IReadOnlyList<string> Known { get; } = ["fr", "nl", "en", "de"];

    /// <summary>The chosen ones.</summary>
    public ISet<string> Languages { get; } = new HashSet<string> { language };

    /// <summary>The title in each language.</summary>
    public IDictionary<string, string> Titles { get; } = Known.ToDictionary(language => language, _ => "");

    /// <summary>The chosen languages, in their usual order.</summary>
    public IReadOnlyList<string> Chosen => [.. Known.Where(Languages.Contains)];

    /// <summary>The id: as it was written, else as the first title says.</summary>
    public string Id
    {
        get => ownId ?? Proposed(Chosen.Select(Title).FirstOrDefault(title => title.Length > 0) ?? "");
        set => ownId = value.Trim().Length == 0 ? null : value.Trim();
    }

    /// <summary>The title in a language, as it was written.</summary>
    public string Title(string language) => Titles[language].Trim();

    /// <summary>The title as the files hold it.</summary>
    public JsonObject Wording => new(Chosen.Select(language => KeyValuePair.Create(language, (JsonNode?)Title(language))));

    /// <summary>The name of the text that says what is still wrong; null for nothing.</summary>
    public string? Fault => Languages.Count == 0 ? "NeedLanguage" : Chosen.Any(language => Title(language).Length == 0) ? "NeedTitle" : Id != Proposed(Id) || Id.Length == 0 ? "NeedId" : null;

    /// <summary>An id that a title suggests: small letters, digits and hyphens.</summary>
    public static string Proposed(string title)
    {
        StringBuilder id = new();
        foreach (var letter in title.Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
            if (char.IsAsciiLetterOrDigit(letter))
                id.Append(letter);
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
        return id.ToString().TrimEnd('-');
    }
}
