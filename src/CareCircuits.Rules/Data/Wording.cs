namespace CareCircuits.Rules.Data;

/// <summary>Words for people, one text a language, by its two-letter code (formats.md: <c>{ "fr", "nl", "en" }</c>).</summary>
public sealed record Wording(IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>No words in any language.</summary>
    public static Wording None { get; } = new(new Dictionary<string, string>());

    /// <summary>The text in <paramref name="language"/>, else in English, else in whatever language there is, else nothing.</summary>
    public string In(string language) =>
        Texts.TryGetValue(language, out var text) || Texts.TryGetValue("en", out text)
            ? text
            : Texts.Values.FirstOrDefault() ?? "";

    /// <inheritdoc/>
    public bool Equals(Wording? other) =>
        other is not null && Texts.Count == other.Texts.Count
        && Texts.All(text => other.Texts.TryGetValue(text.Key, out var same) && same == text.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Texts.Count;
}
