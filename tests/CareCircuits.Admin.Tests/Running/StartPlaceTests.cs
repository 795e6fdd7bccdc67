using CareCircuits.Admin.Running;
using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Networks;
using CareCircuits.Care.People;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Facts;
using static CareCircuits.Admin.Tests.Lines;

namespace CareCircuits.Admin.Tests.Running;

public class StartPlaceTests
{
    private static readonly EnrolmentKey Key = new(Guid.Empty, Guid.CreateVersion7());

    [Fact]
    public void An_event_begins_in_the_circuit_that_the_person_is_in() =>
        Assert.Equal((Key, "discharge-handover", false), Seen(StartPlace.In(OpenWith(EnrolmentStatus.Active), [Shipped.Workflow("discharge-handover")])));

    [Fact]
    public void What_runs_but_once_and_runs_already_is_told()
    {
        var running = new Instance { Number = 1, Workflow = "discharge-handover", StartedAt = Noon, Data = DataFacts.Of(new DataShape(new Dictionary<string, DataType>())) };

        Assert.Equal((Key, "discharge-handover", true), Seen(StartPlace.In(OpenWith(EnrolmentStatus.Active, running), [Shipped.Workflow("discharge-handover")])));
    }

    [Fact]
    public void Whoever_has_left_is_in_no_circuit() => Assert.Null(StartPlace.In(OpenWith(EnrolmentStatus.Ended), [Shipped.Workflow("discharge-handover")]));

    [Fact]
    public void The_card_is_enough()
    {
        var card = new FileView.CardOnly(new PersonCard(Guid.Empty, "Ana", null, null, null, [new CardTask(Key, "dual-diagnosis", 1, "crisis-access", 3, "visit", Noon, null)]));

        Assert.Equal((Key, "discharge-handover", false), Seen(StartPlace.In(card, [Shipped.Workflow("discharge-handover")])));
        Assert.Equal((Key, "crisis-access", true), Seen(StartPlace.In(card, [Shipped.Workflow("crisis-access")])));
    }

    [Fact]
    public void The_wards_are_the_services_with_the_role_that_prepares_the_discharge()
    {
        Service[] services = [Of("clinique", "hospital-team"), Of("les-saules", "receiving-service")];
        var names = new NameBook(services.ToDictionary(service => service.Id), new Dictionary<string, StaffMember>());

        Assert.Equal(["clinique"], StartServices.Of(Shipped.Workflow("discharge-handover"), names).Select(service => service.Id));
        Assert.Empty(StartServices.Of(Shipped.Workflow("crisis-access"), names));
    }

    private static (EnrolmentKey Key, string Workflow, bool IsRunning)? Seen(StartPlace? place) => place is null ? null : (place.Enrolment, place.Workflow.Workflow, place.IsRunning);

    private static Service Of(string id, string role) =>
        new() { Id = id, Name = Wording.None, Facts = new ServiceFacts { Id = id, Sector = "mental-health", Function = "F4", Line = 3, Branch = "residential" }, Roles = [role] };

    private static FileView.Open OpenWith(EnrolmentStatus status, params Instance[] instances) => new(
        new Person { Id = Guid.Empty },
        [new LoadedEnrolment { Key = Key, Person = Guid.Empty, Circuit = "dual-diagnosis", State = new Enrolment { Id = "1", Status = status, Instances = [.. instances] }, Revision = 1, Facts = new PersonFacts() }],
        Ground.Task);
}
