using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Proofs;

/// <summary>Puts values on fact sheets.</summary>
internal static class CaseSheet
{
    /// <summary>Any day will do where none is compared with it.</summary>
    public static DateOnly SomeDay { get; } = new(2026, 1, 15);

    /// <summary>A sheet on which these facts are there, and nothing is known of them.</summary>
    public static FactSheet Blank(IReadOnlySet<string> facts, DataShape data) => new(NoonOf(SomeDay), SomeDay)
    {
        Person = facts.Contains("person") ? FactBlanks.Of<PersonFacts>(Strictness.Lenient) : null,
        Enrolment = facts.Contains("enrolment") ? FactBlanks.Of<EnrolmentFacts>(Strictness.Lenient) : null,
        Service = facts.Contains("service") ? FactBlanks.Of<ServiceFacts>(Strictness.Lenient) with { Id = "service-1" } : null,
        Staff = facts.Contains("staff") ? FactBlanks.Of<StaffFacts>(Strictness.Lenient) with { Id = "staff-1" } : null,
        Data = facts.Contains(FactCatalogue.Data) ? DataFacts.Of(data) : null,
    };

    /// <summary>The sheet with another value for one fact.</summary>
    public static FactSheet With(FactSheet sheet, Fact fact, object? value) => fact.Of switch
    {
        "" => sheet with { Today = (DateOnly)value!, Now = NoonOf((DateOnly)value) },
        "person" => sheet with { Person = (PersonFacts)Changed(FactCatalogue.Person, sheet.Person!, fact, value) },
        "enrolment" => sheet with { Enrolment = (EnrolmentFacts)Changed(FactCatalogue.Enrolment, sheet.Enrolment!, fact, value) },
        "service" => sheet with { Service = (ServiceFacts)Changed(FactCatalogue.Service, sheet.Service!, fact, value) },
        "staff" => sheet with { Staff = (StaffFacts)Changed(FactCatalogue.Staff, sheet.Staff!, fact, value) },
        _ => sheet with { Data = sheet.Data!.With(fact.Member, value) },
    };

    private static object Changed(FactType type, object record, Fact fact, object? value) => type.Find(fact.Member)!.With(record, value);

    private static DateTimeOffset NoonOf(DateOnly day) => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
}
