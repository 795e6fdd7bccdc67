using static CareCircuits.Rules.Expressions.Types;

namespace CareCircuits.Rules.Facts;

/// <summary>The members of <c>person</c> and of a need.</summary>
internal static class PersonCatalogue
{
    public static FactType Need { get; } = new FactColumn<NeedFacts>()
        .Has("domain", Text, need => need.Domain, (need, value) => need with { Domain = value }, "The domain of life, such as accommodation or company.")
        .Has("rating", OneOf(0, 1, 2, 9), need => need.Rating, (need, value) => need with { Rating = value }, "0 no need, 1 met, 2 unmet, 9 unknown (9 is not 0).")
        .Has("by", OneOf(["person", "staff", "relative"]), need => need.By, (need, value) => need with { By = value }, "Who rated it.")
        .As("need", "One rating of one need, after CANSAS.");

    public static FactType Person { get; } = new FactColumn<PersonFacts>()
        .MayHave("age", Integer, person => person.Age, (person, value) => person with { Age = value }, "Age in years.")
        .MayHave("commune", Text, person => person.Commune, (person, value) => person with { Commune = value }, "The commune they live or stay in.")
        .Has("languages", Texts, person => person.Languages, (person, value) => person with { Languages = value }, "The languages they speak, as two-letter codes.")
        .MayHave("housing", OneOf(["stable", "precarious", "none"]), person => person.Housing, (person, value) => person with { Housing = value }, "Where they live.")
        .MayHave("income", OneOf(["work", "benefit", "none"]), person => person.Income, (person, value) => person with { Income = value }, "What they live on.")
        .MayHave("substanceUse", OneOf(["none", "past", "active"]), person => person.SubstanceUse, (person, value) => person with { SubstanceUse = value }, "Substance use.")
        .MayHave("insured", YesOrNo, person => person.Insured, (person, value) => person with { Insured = value }, "Whether they have health insurance.")
        .MayHave("hasGp", YesOrNo, person => person.HasGp, (person, value) => person with { HasGp = value }, "Whether they have a general practitioner.")
        .MayHave("admissionsLastYear", Integer, person => person.AdmissionsLastYear, (person, value) => person with { AdmissionsLastYear = value }, "Hospital admissions in the last twelve months.")
        .MayHave("livesWithChildren", YesOrNo, person => person.LivesWithChildren, (person, value) => person with { LivesWithChildren = value }, "Whether children live with them.")
        .MayHave("canFindTheirWay", YesOrNo, person => person.CanFindTheirWay, (person, value) => person with { CanFindTheirWay = value }, "Whether they find their way among services alone, for now.")
        .MayHave("wishesCaseManager", YesOrNo, person => person.WishesCaseManager, (person, value) => person with { WishesCaseManager = value }, "Whether they wish to have a case manager.")
        .Has("needs", ListOf(RecordOf(Need)), person => person.Needs, (person, value) => person with { Needs = value }, "Their needs, as rated by themselves, staff and relatives.")
        .As("person", "What is known of someone.");
}
