using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Tests;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Care.Tests.Access;

/// <summary>The rule on the shipped circuit, case by case.</summary>
public class FileRuleTests
{
    private static readonly DateTimeOffset Monday9 = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly Desk EntryPoint = DeskOf("els", "accueil", "entry-point");
    private static readonly Desk Ana = DeskOf("ana", "ssm-vesdre", "case-manager");
    private static readonly Desk Coordinator = DeskOf("cleo", "coordination", "coordinator");
    private static readonly Desk Crisis = DeskOf("max", "equipe-mobile", "mobile-crisis-team");

    [Fact]
    public void Who_has_a_task_in_a_proposed_enrolment_sees_the_file_because_nobody_could_have_agreed_yet() =>
        Assert.Equal(new FileVerdict(FileReach.File, Ground.Task), Judge(EntryPoint, Contact(EnrolmentStatus.Proposed)));

    [Fact]
    public void Who_has_a_task_sees_the_card_until_a_consent_reaches_their_role()
    {
        Assert.Equal(FileReach.Card, Judge(EntryPoint, Contact()).Reach);
        Assert.Equal(FileReach.Card, Judge(EntryPoint, Contact(consents: ["care-coordination"])).Reach);

        // Its recipients are others, but the entry point searches under it.
        Assert.Equal(new FileVerdict(FileReach.File, Ground.Task), Judge(EntryPoint, Contact(consents: ["orientation"])));

        // The entry point is one of its recipients.
        Assert.Equal(FileReach.File, Judge(EntryPoint, Contact(consents: ["feedback"])).Reach);
    }

    [Fact]
    public void Taking_the_consent_back_closes_the_file_at_once()
    {
        var agreed = Contact(consents: ["feedback"]);

        var taken = After(agreed, new Signal.Withdrawn("feedback"));

        Assert.Equal(FileReach.File, Judge(EntryPoint, agreed).Reach);
        Assert.Equal(FileReach.Card, Judge(EntryPoint, taken).Reach);
    }

    [Fact]
    public void Without_a_tie_nothing_opens_whatever_was_agreed_to_and_whatever_role_one_holds()
    {
        string[] everything = ["orientation", "care-coordination", "crisis-support", "feedback"];

        Assert.Equal(new FileVerdict(FileReach.Nothing, null), Judge(Ana, Contact(consents: everything)));
        Assert.Equal(new FileVerdict(FileReach.Nothing, null), Judge(Coordinator, Contact(consents: everything)));
        Assert.Equal(new FileVerdict(FileReach.Nothing, null), Judge(Coordinator, Contact(EnrolmentStatus.Proposed)));
    }

    [Fact]
    public void The_service_that_made_the_contact_sees_it_and_goes_on_seeing_it()
    {
        var nurse = DeskOf("nour", "dr-lambert", "gp");
        var sent = new Ties { Senders = ["dr-lambert"] };

        Assert.Equal(new FileVerdict(FileReach.File, Ground.CareTeam), Judge(nurse, Contact(), sent));
        Assert.Equal(new FileVerdict(FileReach.File, Ground.Contact), Judge(nurse, Empty(EnrolmentStatus.Active), sent));
        Assert.Equal(FileReach.Nothing, Judge(DeskOf("olga", "other", "gp"), Empty(EnrolmentStatus.Active), sent).Reach);
    }

    [Fact]
    public void A_place_in_the_care_team_opens_what_a_consent_covers()
    {
        var nurse = DeskOf("nour", "dr-lambert", "gp");

        Assert.Equal(new FileVerdict(FileReach.Nothing, Ground.CareTeam), Judge(nurse, Contact()));
        Assert.Equal(new FileVerdict(FileReach.File, Ground.CareTeam), Judge(nurse, Contact(consents: ["feedback"])));
    }

    [Fact]
    public void A_question_to_a_staff_member_shows_what_the_rules_saw_until_they_say_yes()
    {
        var asked = After(Empty(EnrolmentStatus.Active, "care-coordination"), Wished());
        var entry = asked.Running.Single().Stays.Single().Entry;

        var accepted = After(asked, new Signal.Answered(entry, "ana", Reply.Accepted, null));

        Assert.Equal(FileReach.Question, Judge(Ana, asked).Reach);
        Assert.Equal(FileReach.Nothing, Judge(DeskOf("bram", "ssm-vesdre", "case-manager"), asked).Reach);
        Assert.Equal(FileReach.File, Judge(Ana, accepted).Reach);
    }

    [Fact]
    public void A_yes_in_a_workflow_that_runs_is_a_tie_of_its_own()
    {
        var ties = new Ties { Accepted = [new Party(PartyKind.Staff, "ana")] };

        Assert.Equal(new FileVerdict(FileReach.File, Ground.Assignment), Judge(Ana, Empty(EnrolmentStatus.Active, "care-coordination"), ties));
        Assert.Equal(new FileVerdict(FileReach.Nothing, Ground.Assignment), Judge(Ana, Empty(EnrolmentStatus.Active), ties));
    }

    [Fact]
    public void A_service_that_is_asked_under_a_consent_sees_the_file_and_loses_it_with_the_consent()
    {
        var called = After(Empty(EnrolmentStatus.Active, "crisis-support"), new Signal.Happened("crisis.reported", new Dictionary<string, object?>()));
        var entry = called.Running.Single().Stays.Single().Entry;
        var asked = After(called, new Signal.Completed(entry, "help-needed", new Dictionary<string, object?> { ["danger"] = "now", ["safeTonight"] = false }));

        Assert.Equal(new FileVerdict(FileReach.File, Ground.Question), Judge(Crisis, asked));
        Assert.Equal(FileReach.Nothing, Judge(Crisis, After(asked, new Signal.Withdrawn("crisis-support"))).Reach);
    }

    [Fact]
    public void Who_took_a_task_on_or_stands_in_for_them_has_it_even_where_they_are_no_owner()
    {
        var contact = Contact(EnrolmentStatus.Proposed);
        var claimed = new Ties { Claims = new Dictionary<int, string> { [contact.Running.Single().Stays.Single().Entry] = "ana" } };
        var substitute = DeskOf("bram", "ssm-vesdre", "case-manager") with { StandsInFor = [Ana.Member] };

        Assert.Equal(new FileVerdict(FileReach.File, Ground.Task), Judge(Ana, contact, claimed));
        Assert.Equal(new FileVerdict(FileReach.File, Ground.Task), Judge(substitute, contact, claimed));
    }

    [Fact]
    public void Standing_in_for_someone_does_not_give_their_roles()
    {
        var clerk = DeskOf("carl", "accueil") with { StandsInFor = [EntryPoint.Member] };

        Assert.Equal(FileReach.Nothing, Judge(clerk, Contact(consents: ["feedback"])).Reach);
        Assert.DoesNotContain(Party.Role("entry-point"), clerk.Parties);
        Assert.Contains(new Party(PartyKind.Staff, "els"), clerk.Parties);
    }

    private static FileVerdict Judge(Desk desk, Enrolment state, Ties? ties = null) =>
        FileRule.Judge(desk, ShippedCircuit.Circuit, new FiledEnrolment(
            new LoadedEnrolment
            {
                Key = new EnrolmentKey(Guid.Empty, Guid.Empty),
                Person = Guid.Empty,
                Circuit = "dual-diagnosis",
                State = state,
                Revision = 1,
                Facts = new PersonFacts(),
            },
            ties ?? Ties.None));

    private static Enrolment Empty(EnrolmentStatus status, params string[] consents) =>
        new() { Id = "e", Status = status, Consents = [.. consents] };

    private static Enrolment Contact(EnrolmentStatus status = EnrolmentStatus.Active, string[]? consents = null) =>
        After(Empty(status, consents ?? []), new Signal.Happened("contact.made", new Dictionary<string, object?> { ["sentBy"] = "dr-lambert" }));

    private static Signal.Happened Wished() =>
        new("case-manager.wished", new Dictionary<string, object?> { ["phase"] = 1L, ["phaseSince"] = "2026-03-02" });

    private static Enrolment After(Enrolment state, Signal signal)
    {
        var situation = new Situation
        {
            Services = [new NetworkService(new ServiceFacts { Id = "equipe-mobile", Function = "F2a", Mobile = true, Acute = true, Member = true, AcceptsActiveUse = true }, ["mobile-crisis-team"])],
            Staff = [new StaffFacts { Id = "ana", Roles = ["case-manager"], Languages = ["fr"], Capacity = 20 }],
        };
        return Assert.IsType<Outcome<Decision>.Accepted>(Decider.Decide(ShippedCircuit.Circuit, state, signal, situation, Monday9)).Value.After;
    }

    private static Desk DeskOf(string id, string service, params string[] roles) =>
        new(Guid.Empty, new StaffMember { Id = id, Name = id, Service = service, Roles = roles }, null, []);
}
