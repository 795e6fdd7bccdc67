using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Json;

namespace CareCircuits.Admin.Tests.Pieces;

public class NextStepsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1));
    private static readonly Circuit Circuit = ReadCircuit();
    private static readonly Situation Around = new()
    {
        Services = [new NetworkService(new ServiceFacts { Id = "gue", Member = true, Line = 2, Sector = "addiction", Branch = "outpatient", Languages = ["fr"], AcceptsActiveUse = true }, ["receiving-service"])],
    };

    [Fact]
    public void After_a_contact_the_entry_point_talks_first_within_a_working_day()
    {
        var next = Assert.Single(NextSteps.Of(Contact(), Circuit));

        Assert.Equal((NextKind.Task, "first-talk", Party.Role("entry-point")), (next.Kind, next.Step, next.By));
        Assert.Equal(Monday.AddDays(1), next.Before);
    }

    [Fact]
    public void Only_what_a_signal_brought_about_is_next()
    {
        var first = Contact();
        var crisis = Send(first.State, new Signal.Happened("crisis.reported", new Dictionary<string, object?>()));

        Assert.DoesNotContain(NextSteps.Of(crisis, Circuit), next => next.Workflow == "central-entry-point");
        Assert.Contains(NextSteps.Of(crisis.State, Circuit), next => next.Step == "first-talk");
    }

    [Fact]
    public void A_search_names_who_is_asked_and_until_when()
    {
        var needs = Complete(Contact(), "help-wished", []);
        var offer = Complete(needs, "talked-through", []);
        var search = Complete(offer, "accepted", new() { ["consents"] = new List<object?> { "orientation", "care-coordination", "crisis-support", "feedback" } });

        var next = Assert.Single(NextSteps.Of(search, Circuit));
        Assert.Equal((NextKind.Question, "find-service", new Party(PartyKind.Service, "gue")), (next.Kind, next.Step, next.By));
        Assert.NotNull(next.Before);
    }

    [Fact]
    public void What_has_ended_is_said()
    {
        var ended = Complete(Contact(), "information", []);

        Assert.Equal([new NextStep(NextKind.End, "central-entry-point", 0, "informed", null, null)], NextSteps.Of(ended, Circuit));
    }

    [Fact]
    public void Sent_again_all_that_waits_is_next()
    {
        var first = Contact();

        Assert.Equal(NextSteps.Of(first.State, Circuit), NextSteps.Of(new Sent(first.State, [], WasRepeated: true), Circuit));
    }

    private static Sent Contact() =>
        Send(new Enrolment { Id = "e" }, new Signal.Happened("contact.made", new Dictionary<string, object?> { ["sentBy"] = "gue" }));

    private static Sent Complete(Sent before, string outcome, Dictionary<string, object?> form) =>
        Send(before.State, new Signal.Completed(NextSteps.Of(before.State, Circuit)[0].Entry, outcome, form));

    private static Sent Send(Enrolment state, Signal signal)
    {
        var decision = Assert.IsType<Outcome<Decision>.Accepted>(Decider.Decide(Circuit, state, signal, Around, Monday)).Value;
        return new Sent(decision.After, decision.Happenings, WasRepeated: false);
    }

    private static Circuit ReadCircuit()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CareCircuits.sln")))
            folder = folder.Parent!;
        SourceFile[] Files(string under) =>
            [.. Directory.EnumerateFiles(Path.Combine(folder.FullName, under), "*.json", SearchOption.AllDirectories).Select(file => new SourceFile(Path.GetRelativePath(folder.FullName, file), File.ReadAllBytes(file)))];
        return Circuit.From(CircuitReader.Read(new CircuitSources("workflows/dual-diagnosis/v1", Files("workflows/dual-diagnosis/v1"), Files("rules"))));
    }
}
