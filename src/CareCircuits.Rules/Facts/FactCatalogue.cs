namespace CareCircuits.Rules.Facts;

/// <summary>The names that rules, workflow expressions and scenarios use, with their types. More may be added; none is renamed once published.</summary>
public static class FactCatalogue
{
    /// <summary>The name of an instance's own data, whose members each workflow or rule set declares.</summary>
    public const string Data = "data";

    /// <summary>The members of <c>person</c>.</summary>
    public static FactType Person => PersonCatalogue.Person;

    /// <summary>The members of one of a person's needs.</summary>
    public static FactType Need => PersonCatalogue.Need;

    /// <summary>The members of <c>enrolment</c>.</summary>
    public static FactType Enrolment => EnrolmentCatalogue.Enrolment;

    /// <summary>The members of <c>service</c>.</summary>
    public static FactType Service => ServiceCatalogue.Service;

    /// <summary>The members of <c>staff</c>.</summary>
    public static FactType Staff => StaffCatalogue.Staff;

    /// <summary>All facts but <c>data</c>.</summary>
    public static IReadOnlyList<FactType> Facts => [Person, Enrolment, Service, Staff];

    /// <summary>The names of all facts, <c>data</c> included.</summary>
    public static IReadOnlyList<string> Names { get; } = ["person", "enrolment", "service", "staff", Data];

    /// <summary>The fact of that name; null where there is none, and for <c>data</c>.</summary>
    public static FactType? Find(string name) => name switch
    {
        "person" => Person,
        "enrolment" => Enrolment,
        "service" => Service,
        "staff" => Staff,
        _ => null,
    };

    /// <summary>
    /// The same person with another value for <paramref name="member"/>, which must exist; the value is null or of the member's CLR type.
    /// </summary>
    public static PersonFacts With(PersonFacts person, string member, object? value) =>
        (PersonFacts)Person.Find(member)!.With(person, value);

    /// <summary>The value that a member of a fact, or a datum, has on the sheet; null where it is unknown or missing.</summary>
    public static object? Value(FactSheet sheet, string fact, string member) => fact == Data
        ? sheet.Data?[member]
        : Find(fact) is { } type && On(sheet, type) is { } record ? type.Find(member)?.Get(record) : null;

    /// <summary>The record of that fact on the sheet; null where it is missing.</summary>
    internal static object? On(FactSheet sheet, FactType fact) => fact.Name switch
    {
        "person" => sheet.Person,
        "enrolment" => sheet.Enrolment,
        "service" => sheet.Service,
        "staff" => sheet.Staff,
        _ => null,
    };
}
