namespace CareCircuits.Engine.Definitions;

/// <summary>References in definitions: <c>data.x</c> names a datum, <c>person.x</c> something known of the person.</summary>
public static class DataReference
{
    private const string OfData = "data.";
    private const string OfPerson = "person.";

    /// <summary>The datum that <paramref name="reference"/> names; null where it names none.</summary>
    public static string? NameOf(string? reference) => After(OfData, reference);

    /// <summary>The member of <c>person</c> that <paramref name="reference"/> names; null where it names none.</summary>
    public static string? PersonMemberOf(string? reference) => After(OfPerson, reference);

    private static string? After(string prefix, string? reference) =>
        reference?.StartsWith(prefix, StringComparison.Ordinal) == true ? reference[prefix.Length..] : null;
}
