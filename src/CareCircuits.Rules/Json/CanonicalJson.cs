namespace CareCircuits.Rules.Json;

/// <summary>The one way in which a document is written, and the fingerprint of its content.</summary>
public static class CanonicalJson
{
    /// <summary>The text of <paramref name="root"/>, a document of type <paramref name="type"/> without errors.</summary>
    public static string Text(JsonTree root, Type type) => throw new NotSupportedException();

    /// <summary>The SHA-256 of the canonical text, in lower-case hexadecimal.</summary>
    public static string Hash(JsonTree root, Type type) => throw new NotSupportedException();
}
