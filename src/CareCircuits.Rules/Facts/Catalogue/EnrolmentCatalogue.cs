using static CareCircuits.Rules.Expressions.Types;

namespace CareCircuits.Rules.Facts;

/// <summary>The members of <c>enrolment</c>.</summary>
internal static class EnrolmentCatalogue
{
    public static FactType Enrolment { get; } = new FactColumn<EnrolmentFacts>()
        .Has("active", YesOrNo, enrolment => enrolment.Active, (enrolment, value) => enrolment with { Active = value }, "Whether the person has said yes to the circuit and has not left it.")
        .MayHave("since", Date, enrolment => enrolment.Since, (enrolment, value) => enrolment with { Since = value }, "The day on which they said yes.")
        .Has("hasCarePlan", YesOrNo, enrolment => enrolment.HasCarePlan, (enrolment, value) => enrolment with { HasCarePlan = value }, "Whether a care plan exists.")
        .Has("hasCaseManager", YesOrNo, enrolment => enrolment.HasCaseManager, (enrolment, value) => enrolment with { HasCaseManager = value }, "Whether a case manager has accepted.")
        .Has("consents", Texts, enrolment => enrolment.Consents, (enrolment, value) => enrolment with { Consents = value }, "The purposes for which a consent holds now.")
        .As("enrolment", "Where a person stands in the circuit.");
}
