using System.Text.Json.Nodes;
using CareCircuits.Admin.Studio;
using CareCircuits.Admin.Studio.Rehearsing;
using CareCircuits.Admin.Studio.Rehearsing.Writing;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Rehearsals;

namespace CareCircuits.Admin.Tests.Studio;

/// <summary>A rehearsal is written by choosing; whatever is chosen leaves it readable.</summary>
public class WrittenStoryTests
{
    [Fact]
    public void What_is_possible_at_that_moment_stands_first()
    {
        var (choices, now) = Announced();

        Assert.Equal(("discharge-handover/talk-on-ward", "possible"), (choices.Tasks(now)[0].Value, choices.Tasks(now)[0].Group));
        Assert.Equal(choices.Tasks(now).Count, choices.Tasks(now).Select(task => task.Value).Distinct().Count());
        Assert.Equal("possible", choices.Events(now)[0].Group);
        Assert.DoesNotContain(choices.Events(now), happening => happening.Value is "consent.withdrawn" or "enrolment.ended");
        Assert.Equal(["declined", "follow-up-wished"], choices.Outcomes("discharge-handover", "talk-on-ward").Select(outcome => outcome.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_act_that_one_begins_with_can_be_read_and_where_something_is_possible_played()
    {
        var (choices, now) = Announced();
        foreach (var kind in EntryActs.Kinds)
        {
            var entry = EntryActs.With([], FirstActs.Of(kind, choices, now));

            Assert.Equal(kind, EntryActs.KindOf(entry));
            var trace = Played(Announcement, entry);
            Assert.Empty(trace.Faults);
            if (kind is "complete" or "consent" or "withdraw" or "set" or EntryActs.None)
                Assert.True(trace.Entries[1].Refused is null, $"{kind}: {trace.Entries[1].Refused}");
        }
    }

    [Fact]
    public void Another_act_takes_the_place_of_the_first_and_leaves_time_and_expectation()
    {
        var entry = Json("""{ "after": "P1D", "complete": "a", "outcome": "b", "form": { "x": 1 }, "workflow": "c", "expect": { "open": [] } }""");

        var changed = EntryActs.With(entry, Acts.Consent("care-coordination"));

        Assert.Equal("""{"after":"P1D","expect":{"open":[]},"consent":"care-coordination"}""", changed.ToJsonString());
        Assert.Equal("complete", EntryActs.KindOf(entry));
    }

    [Fact]
    public void A_step_whose_id_two_workflows_have_is_named_with_its_workflow()
    {
        var (choices, now) = Announced();

        var (shared, alone) = (choices.Tasks(now).Select(task => StepName.Of(task.Value)).FirstOrDefault(step => choices.IsAmbiguous(step.Step)), StepName.Of("discharge-handover/talk-on-ward"));

        Assert.Null(FirstActs.Complete(choices, alone)["workflow"]);
        if (shared is not null)
            Assert.Equal(shared.Workflow, FirstActs.Complete(choices, shared)["workflow"]!.GetValue<string>());
        Assert.Equal("discharge-handover", choices.WorkflowOf(null, "talk-on-ward", now));
        Assert.Equal("crisis-access", choices.WorkflowOf("crisis-access", "talk-on-ward", now));
    }

    [Theory]
    [InlineData("""{ "after": "P3D" }""", "After 3 days: time passes.")]
    [InlineData("""{ "event": "crisis.reported" }""", "A crisis is reported.")]
    [InlineData("""{ "after": "PT1H", "complete": "talk-on-ward", "outcome": "declined" }""", "After 1 hour: “Talk with the person about what comes after” is completed: The person says no.")]
    [InlineData("""{ "answer": "find-place", "by": "person", "reply": "declined" }""", "The person declines: ")]
    [InlineData("""{ "withdraw": "enrolment" }""", "The person leaves the circuit.")]
    [InlineData("{}", "Nothing yet. Choose what happens.")]
    public void An_entry_is_a_sentence(string entry, string said)
    {
        var spoken = new Spoken("en");
        var (choices, now) = Announced();

        Assert.StartsWith(said, EntryWords.Say(spoken.Words<StudioWords>(), choices, spoken.Reader, Json(entry), now), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_seen_can_be_expected_as_a_whole_or_kind_by_kind()
    {
        var entry = Json("""{ "event": "discharge.announced", "data": { "hospital": "ward-1", "dischargeOn": "2026-03-09" }, "expect": { "open": [ "meeting" ], "reminders": [] } }""");
        var sight = Played(entry).Entries[0].Sight;

        entry["expect"] = Expected.AsFound((JsonObject)entry["expect"]!, "open", sight);
        Assert.Equal("""{"reminders":[],"open":["talk-on-ward"]}""", entry["expect"]!.ToJsonString());
        Assert.True(Played(entry).Passed);

        entry["expect"] = Expected.AsSeen(sight, isEnd: false);
        Assert.True(Played(entry).Passed);
    }

    [Fact]
    public void In_the_end_it_is_expected_how_it_ended_else_what_is_open()
    {
        var open = Played(Announcement).End!;
        Assert.Equal("""{"open":["talk-on-ward"]}""", Expected.AsSeen(open, isEnd: true).ToJsonString());

        var ended = Played(Announcement, Json("""{ "withdraw": "enrolment" }""")).End!;
        Assert.Equal("""{"workflow":"discharge-handover","result":"stopped"}""", Expected.AsSeen(ended, isEnd: true).ToJsonString());
    }

    [Fact]
    public void An_expectation_of_any_kind_begins_as_one_that_can_be_read_and_goes_without_a_trace()
    {
        var (choices, _) = Announced();
        var sight = Played(Announcement).Entries[0].Sight;
        foreach (var kind in Sight.AllKinds)
        {
            var added = Expected.Adding(null, kind, sight, choices);
            Assert.Equal([kind], Expected.KindsOf(added));
            Assert.Empty(Played(Expecting(added)).Faults);
            Assert.Null(Expected.With(added, kind, null));
        }
    }

    [Fact]
    public void The_workflow_stays_where_it_says_whose_data_are_meant() =>
        Assert.Equal(
            """{"workflow":"a","data":{}}""",
            Expected.With(Json("""{ "workflow": "a", "data": {}, "result": "b" }"""), "result", null)!.ToJsonString());

    private static JsonObject Announcement => Json("""{ "event": "discharge.announced", "data": { "hospital": "ward-1", "dischargeOn": "2026-03-09" } }""");

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();

    private static JsonObject Expecting(JsonObject? expected) => EntryActs.Put(Announcement, "expect", expected);

    private static (StoryChoices Choices, Standing Now) Announced() => (
        new StoryChoices(ShippedCircuit.Circuit, ShippedCircuit.WordsIn("en"), NameBook.None, "en", "The person", "possible"),
        Played(Announcement, []).Entries[1].Before);

    private static ScenarioTrace Played(params JsonObject[] play) => ScenarioTrace.Of(ShippedCircuit.Circuit, new JsonObject
    {
        ["id"] = "mine", ["now"] = "2026-03-02T09:00:00+01:00",
        ["given"] = Json("""{ "person": { "age": 42 }, "enrolment": { "active": true }, "consents": [ "orientation" ], "services": [ { "id": "ward-1", "roles": [ "hospital-team" ] } ] }"""),
        ["play"] = new JsonArray([.. play.Select(entry => entry.DeepClone())]),
    });
}
