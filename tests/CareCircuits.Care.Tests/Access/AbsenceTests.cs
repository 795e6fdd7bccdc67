using CareCircuits.Care.Access;
using CareCircuits.Care.Networks;

namespace CareCircuits.Care.Tests.Access;

public class AbsenceTests
{
    private static readonly StaffMember Ana = new() { Id = "ana", Name = "Ana", Service = "ssm", Roles = ["case-manager"] };

    [Fact]
    public void Who_stands_in_is_there_is_someone_else_and_shares_a_role_or_the_service()
    {
        Assert.Null(Absences.WhyNot(Ana, new StaffMember { Id = "bram", Name = "Bram", Service = "ssm" }));
        Assert.Null(Absences.WhyNot(Ana, new StaffMember { Id = "cleo", Name = "Cleo", Service = "other", Roles = ["case-manager"] }));
        Assert.Equal("substitute.unknown", Absences.WhyNot(Ana, null));
        Assert.Equal("substitute.unsuitable", Absences.WhyNot(Ana, Ana));
        Assert.Equal("substitute.unsuitable", Absences.WhyNot(Ana, new StaffMember { Id = "dirk", Name = "Dirk", Service = "other", Roles = ["gp"] }));
        Assert.Equal("substitute.away", Absences.WhyNot(Ana, new StaffMember { Id = "bram", Name = "Bram", Service = "ssm", Absent = true }));
    }

    [Fact]
    public void A_substitute_who_goes_away_too_passes_on_whom_they_stood_in_for()
    {
        StaffMember[] away = [Away("ana", "bram"), Away("bram", "cleo"), Away("dirk", "els"), Away("els", "dirk")];

        Assert.Equal(["bram", "ana"], Desks.StandsInFor("cleo", away).Select(colleague => colleague.Id));
        Assert.Equal(["ana"], Desks.StandsInFor("bram", away).Select(colleague => colleague.Id));
        Assert.Empty(Desks.StandsInFor("ana", away));

        // Two who named each other and are both away; one of them is at work all the same.
        Assert.Equal(["els"], Desks.StandsInFor("dirk", away).Select(colleague => colleague.Id));
    }

    private static StaffMember Away(string id, string substitute) => new() { Id = id, Name = id, Service = "s", Absent = true, Substitute = substitute };
}
