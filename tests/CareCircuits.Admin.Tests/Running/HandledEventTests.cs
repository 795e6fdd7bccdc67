using CareCircuits.Admin.Running;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Admin.Tests.Running;

public class HandledEventTests
{
    [Fact]
    public void Before_the_discharge_it_can_be_put_off_done_cancelled_or_replaced_by_an_admission()
    {
        var events = Of("discharge-handover", "meeting");

        Assert.Equal(
            [("discharge.postponed", false), ("discharge.done", false), ("discharge.cancelled", true), ("admission.reported", true)],
            events.Select(handled => (handled.Event.Id, handled.Ends)));
    }

    [Fact]
    public void After_it_only_what_the_workflow_handles_everywhere_is_left() =>
        Assert.Equal(["discharge.cancelled", "admission.reported"], Of("discharge-handover", "contact-7d").Select(handled => handled.Event.Id));

    [Fact]
    public void What_a_parallel_step_handles_counts_inside_its_branches() =>
        Assert.Equal([("crisis.settled", false)], Of("crisis-access", "find-place").Select(handled => (handled.Event.Id, handled.Ends)));

    [Fact]
    public void What_has_ended_handles_nothing() =>
        Assert.Empty(HandledEvent.Now(Shipped.Circuit, Shipped.Circuit.Workflows["discharge-handover"], []));

    private static IReadOnlyList<HandledEvent> Of(string workflow, string step) =>
        HandledEvent.Now(Shipped.Circuit, Shipped.Circuit.Workflows[workflow], [step]);
}
