namespace CareCircuits.Engine.Checks;

/// <summary>How a step names someone or something: a role, <c>data.x</c>, <c>person</c> or <c>person.x</c>.</summary>
internal static class Party
{
    /// <summary>The person.</summary>
    public const string Person = "person";

    private const string Data = "data.";
    private const string OfPerson = "person.";

    /// <summary>Whether it is written as a datum.</summary>
    public static bool IsDatum(string name) => name.StartsWith(Data, StringComparison.Ordinal);

    /// <summary>The name of the datum; null where it is written otherwise.</summary>
    public static string? DatumOf(string? name) => name is not null && IsDatum(name) ? name[Data.Length..] : null;

    /// <summary>The member of the person; null where it is written otherwise.</summary>
    public static string? MemberOf(string? name) =>
        name is not null && name.StartsWith(OfPerson, StringComparison.Ordinal) ? name[OfPerson.Length..] : null;

    /// <summary>A datum as it is written.</summary>
    public static string Datum(string name) => Data + name;
}
