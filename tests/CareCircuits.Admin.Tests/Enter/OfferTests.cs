using CareCircuits.Admin.Enter;
using CareCircuits.Admin.Frame;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Time;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Admin.Tests.Enter;

public class OfferTests
{
    private static readonly Reader Reader = new(new CareClock(TimeProvider.System));

    [Fact]
    public void What_is_not_known_of_the_person_speaks_against_nothing() => Assert.All(Offers(new PersonFacts()), offer => Assert.True(offer.Fits));

    [Fact]
    public void Those_that_fit_come_first_and_the_others_say_why_not()
    {
        var offers = Offers(new PersonFacts { Commune = "Spa", Age = 16, SubstanceUse = "active" });

        Assert.Equal(["near", "far"], offers.Select(offer => offer.Service.Id));
        Assert.Equal(["Against.Commune", "Against.Age", "Against.Use"], offers[1].Against);
    }

    [Fact]
    public void Of_those_that_fit_the_soonest_comes_first() => Assert.Equal(["far", "near"], Offers(new PersonFacts()).Select(offer => offer.Service.Id));

    [Fact]
    public void Tonight_those_who_take_acute_need_and_have_room_come_first()
    {
        Service[] services =
        [
            Of("full", new ServiceFacts { Id = "full", Acute = true, FreePlaces = 0 }), Of("office", new ServiceFacts { Id = "office" }),
            Of("open", new ServiceFacts { Id = "open", Acute = true, FreePlaces = 2 }),
        ];

        Assert.Equal(["open", "full"], Offer.Tonight(services).Select(service => service.Id));
    }

    private static IReadOnlyList<Offer> Offers(PersonFacts person) => Offer.Of(
        [
            Of("near", new ServiceFacts { Id = "near", Communes = ["Spa"], WaitDays = 9 }),
            Of("far", new ServiceFacts { Id = "far", Communes = ["Verviers"], MinAge = 18, AcceptsActiveUse = false, WaitDays = 2 }),
        ],
        person, rules: null, Reader);

    private static Service Of(string id, ServiceFacts facts) => new() { Id = id, Name = Wording.None, Facts = facts };
}
