namespace CareCircuits.Rules.RuleSets;

/// <summary>Why a rule set came to what it came to.</summary>
public sealed class Explanation
{
    /// <summary>What it came to.</summary>
    public Evaluation Evaluation => throw new NotSupportedException();

    /// <summary>In plain words, as lines of text.</summary>
    public string ToText(string language) => throw new NotSupportedException();

    /// <summary>As one JSON object, with the reasons in <paramref name="language"/>.</summary>
    public void WriteTo(System.Text.Json.Utf8JsonWriter writer, string language) => throw new NotSupportedException();
}
