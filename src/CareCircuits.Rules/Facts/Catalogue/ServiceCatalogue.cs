using static CareCircuits.Rules.Expressions.Types;

namespace CareCircuits.Rules.Facts;

/// <summary>The members of <c>service</c>.</summary>
internal static class ServiceCatalogue
{
    public static FactType Service { get; } = new FactColumn<ServiceFacts>()
        .Has("id", Expressions.Types.Service, service => service.Id, (service, value) => service with { Id = value }, "Its id in the directory.")
        .Has("sector", OneOf(["mental-health", "addiction", "social", "primary-care", "self-help"]), service => service.Sector, (service, value) => service with { Sector = value }, "The sector it belongs to.")
        .Has("function", OneOf(["F1", "F2a", "F2b", "F3", "F4", "F5"]), service => service.Function, (service, value) => service with { Function = value }, "Its function in the Belgian reform.")
        .Has("line", OneOf(1, 2, 3), service => service.Line, (service, value) => service with { Line = value }, "First, second or third line.")
        .Has("branch", OneOf(["information", "accessibility", "self-help", "outpatient", "day", "residential"]), service => service.Branch, (service, value) => service with { Branch = value }, "ESMS/DESDE branch.")
        .Has("mobile", YesOrNo, service => service.Mobile, (service, value) => service with { Mobile = value }, "Whether it goes to where people are.")
        .Has("acute", YesOrNo, service => service.Acute, (service, value) => service with { Acute = value }, "Whether it takes people in acute need.")
        .Has("registrationNeeded", YesOrNo, service => service.RegistrationNeeded, (service, value) => service with { RegistrationNeeded = value }, "Whether people must register before they are helped.")
        .Has("member", YesOrNo, service => service.Member, (service, value) => service with { Member = value }, "Whether it is a member of the network.")
        .MayHave("acceptsActiveUse", YesOrNo, service => service.AcceptsActiveUse, (service, value) => service with { AcceptsActiveUse = value }, "Whether active substance use is accepted.")
        .MayHave("minAge", Integer, service => service.MinAge, (service, value) => service with { MinAge = value }, "Youngest age taken, in years.")
        .MayHave("maxAge", Integer, service => service.MaxAge, (service, value) => service with { MaxAge = value }, "Oldest age taken, in years.")
        .Has("communes", Texts, service => service.Communes, (service, value) => service with { Communes = value }, "The communes it serves.")
        .Has("languages", Texts, service => service.Languages, (service, value) => service with { Languages = value }, "The languages spoken there, as two-letter codes.")
        .MayHave("cost", OneOf(["free", "reimbursed", "out-of-pocket"]), service => service.Cost, (service, value) => service with { Cost = value }, "What it costs the person.")
        .MayHave("waitDays", Integer, service => service.WaitDays, (service, value) => service with { WaitDays = value }, "Usual delay before a first appointment, in days.")
        .MayHave("places", Integer, service => service.Places, (service, value) => service with { Places = value }, "How many people it can take.")
        .MayHave("freePlaces", Integer, service => service.FreePlaces, (service, value) => service with { FreePlaces = value }, "How many it can take now.")
        .As("service", "One service of the network's directory, as a candidate.");
}
