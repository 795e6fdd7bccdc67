using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.RuleSets;

/// <summary>Makes a fact sheet of what a record kept: enough to decide again, and no more.</summary>
internal static class RecordedFacts
{
    public static IEnumerable<string> NamesOn(FactSheet sheet) =>
        FactCatalogue.Names.Where(name => name == FactCatalogue.Data ? sheet.Data is not null : FactCatalogue.On(sheet, FactCatalogue.Find(name)!) is not null);

    public static FactSheet Sheet(DecisionRecord record, RuleSet set) => new(record.Now, record.Today)
    {
        Person = One<PersonFacts>(record),
        Enrolment = One<EnrolmentFacts>(record),
        Service = One<ServiceFacts>(record),
        Staff = One<StaffFacts>(record),
        Data = record.Present.Contains(FactCatalogue.Data) ? Data(record, set) : null,
    };

    private static T? One<T>(DecisionRecord record)
        where T : class
    {
        var type = FactBlanks.TypeOf<T>();
        if (!record.Present.Contains(type.Name))
            return null;

        object fact = FactBlanks.Of<T>(Strictness.Strict);
        foreach (var used in record.Used.Where(used => used.Fact == type.Name && used.Value is not null))
            fact = type.Find(used.Member)?.With(fact, used.Value) ?? fact;
        return (T)fact;
    }

    private static DataFacts Data(DecisionRecord record, RuleSet set)
    {
        var data = DataFacts.Of(set.Data);
        foreach (var used in record.Used.Where(used => used.Fact == FactCatalogue.Data && set.Data.SlotOf(used.Member) >= 0))
            data = data.With(used.Member, used.Value);
        return data;
    }
}
