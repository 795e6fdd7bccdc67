using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.RuleSets;

/// <summary>Changes one fact or datum on a sheet.</summary>
internal static class FactChange
{
    /// <summary>The sheet with another value for what <paramref name="term"/> reads; null where it reads nothing that can be changed.</summary>
    public static FactSheet? With(FactSheet sheet, Term term, object? value, RuleSet set) => term switch
    {
        FactTerm fact when FactCatalogue.On(sheet, fact.Fact) is { } record => With(sheet, fact.Member.With(record, value)),
        DataTerm data => With(sheet, data, value, set),
        _ => null,
    };

    public static string NameOf(Term term) => term switch
    {
        FactTerm fact => $"{fact.Fact.Name}.{fact.Member.Name}",
        DataTerm data => $"{FactCatalogue.Data}.{data.Name}",
        _ => term.ToString(),
    };

    private static FactSheet With(FactSheet sheet, object record) => record switch
    {
        PersonFacts person => sheet with { Person = person },
        EnrolmentFacts enrolment => sheet with { Enrolment = enrolment },
        ServiceFacts service => sheet with { Service = service },
        StaffFacts staff => sheet with { Staff = staff },
        _ => sheet,
    };

    private static FactSheet? With(FactSheet sheet, DataTerm term, object? value, RuleSet set)
    {
        var data = sheet.Data ?? DataFacts.Of(set.Data);
        return data.Shape.SlotOf(term.Name) < 0 ? null : sheet with { Data = data.With(term.Name, value) };
    }
}
