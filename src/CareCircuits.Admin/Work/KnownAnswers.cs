using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Admin.Work;

/// <summary>What a form asks and what is known already, so that nobody has to tell it twice.</summary>
public static class KnownAnswers
{
    /// <summary>The answers that the facts of a person give, as plain values.</summary>
    public static Dictionary<string, object?> Of(IEnumerable<FieldDefinition> form, PersonFacts person) => form
        .Select(field => (field.Name, Value: DataReference.PersonMemberOf(field.Into) is { } member ? ValueOf(person, member) : null))
        .Where(answer => answer.Value is not null)
        .ToDictionary(answer => answer.Name, answer => answer.Value);

    private static object? ValueOf(PersonFacts person, string member) => member switch
    {
        "age" => person.Age,
        "commune" => person.Commune,
        "housing" => person.Housing,
        "income" => person.Income,
        "substanceUse" => person.SubstanceUse,
        "insured" => person.Insured,
        "hasGp" => person.HasGp,
        "admissionsLastYear" => person.AdmissionsLastYear,
        "livesWithChildren" => person.LivesWithChildren,
        "canFindTheirWay" => person.CanFindTheirWay,
        "wishesCaseManager" => person.WishesCaseManager,
        _ => null,
    };
}
