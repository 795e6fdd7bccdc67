using CareCircuits.Admin.Running;
using CareCircuits.Engine.Decisions;
using static CareCircuits.Admin.Tests.Lines;

namespace CareCircuits.Admin.Tests.Running;

public class ExpectedTests
{
    private static readonly WorkflowPlan Handover = Shipped.Circuit.Workflows["discharge-handover"];
    private static readonly WorkflowPlan Crisis = Shipped.Circuit.Workflows["crisis-access"];

    [Fact]
    public void The_service_that_was_found_expects_the_person() =>
        Assert.Equal("les-saules", Expected.By(Handover, new Dictionary<string, object> { ["hospital"] = "clinique", ["followUpBy"] = "les-saules" }));

    [Fact]
    public void The_hospital_alone_expects_nobody() => Assert.Null(Expected.By(Handover, new Dictionary<string, object> { ["hospital"] = "clinique" }));

    [Fact]
    public void Whoever_has_a_task_has_the_person() => Assert.Equal<Party>(
        [Party.Role("mobile-crisis-team")],
        Responsible.For(Of(Run("crisis-access", ["visit", "find-place"]), Task(4, "visit", Noon, "mobile-crisis-team"), Search(5, "find-place", Noon)), Crisis));

    [Fact]
    public void While_others_are_asked_whoever_searches_has_the_person() =>
        Assert.Equal<Party>([Party.Role("entry-point")], Responsible.For(Of(Run("crisis-access", ["find-place"]), Search(5, "find-place", Noon)), Crisis));

    [Fact]
    public void Nobody_is_without_someone() => Assert.Equal<Party>(
        [Party.Role("coordinator")],
        Responsible.For(Of(Run("discharge-handover", ["until-exit"]), new Stay.Waiting(4, "until-exit", Noon, RegionKey.Workflow)), Handover));
}
