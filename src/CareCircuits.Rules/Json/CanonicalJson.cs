using System.Security.Cryptography;
using System.Text;

namespace CareCircuits.Rules.Json;

/// <summary>The one way in which a document is written, and the fingerprint of its content.</summary>
public static class CanonicalJson
{
    /// <summary>
    /// The text of <paramref name="root"/>, a document of type <paramref name="type"/> without errors: members in the order of the
    /// type, maps by name, wordings by language; what fits on a line stands on one.
    /// </summary>
    public static string Text(JsonTree root, Type type) => new CanonicalWriter().Write(CanonicalOrder.Of(root, type));

    /// <summary>The SHA-256 of the content in canonical order, without <c>$schema</c> and layout, in lower-case hexadecimal.</summary>
    public static string Hash(JsonTree root, Type type)
    {
        var content = CanonicalOrder.Of(root, type).Without("$schema");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(new CanonicalWriter().WriteOnOneLine(content))));
    }
}
