using CareCircuits.Care.Networks;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Tests.Work;

public class HandOverTests
{
    private static readonly StaffMember Ana = new() { Id = "ana", Name = "Ana", Service = "ssm", Roles = ["case-manager"] };

    [Fact]
    public void A_task_goes_to_those_whose_work_it_could_be()
    {
        Assert.Null(TaskWork.WhyNot(Party.Role("case-manager"), null, Ana));
        Assert.Equal("staff.unsuitable", TaskWork.WhyNot(Party.Role("gp"), null, Ana));
        Assert.Null(TaskWork.WhyNot(new Party(PartyKind.Service, "ssm"), null, Ana));
        Assert.Equal("staff.unsuitable", TaskWork.WhyNot(new Party(PartyKind.Service, "other"), null, Ana));
        Assert.Equal("staff.unsuitable", TaskWork.WhyNot(Party.Person, null, Ana));
    }

    [Fact]
    public void A_task_of_one_person_goes_to_a_colleague_or_back_to_them()
    {
        var theirs = new Party(PartyKind.Staff, "bram");
        var bram = new StaffMember { Id = "bram", Name = "Bram", Service = "other", Roles = ["case-manager", "gp"] };

        Assert.Null(TaskWork.WhyNot(theirs, bram, Ana));
        Assert.Null(TaskWork.WhyNot(theirs, bram, bram));
        Assert.Null(TaskWork.WhyNot(theirs, bram with { Roles = [], Service = "ssm" }, Ana));
        Assert.Equal("staff.unsuitable", TaskWork.WhyNot(theirs, bram with { Roles = ["gp"] }, Ana));
        Assert.Equal("staff.unsuitable", TaskWork.WhyNot(theirs, null, Ana));
    }

    [Fact]
    public void Nobody_who_is_away_or_unknown_gets_a_task()
    {
        Assert.Equal("staff.away", TaskWork.WhyNot(Party.Role("case-manager"), null, Ana with { Absent = true }));
        Assert.Equal("staff.unknown", TaskWork.WhyNot(Party.Role("case-manager"), null, null));
    }
}
