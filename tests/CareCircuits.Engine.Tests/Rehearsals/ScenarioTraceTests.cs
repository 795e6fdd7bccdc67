using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Rehearsals;
using CareCircuits.Engine.Tests.Editing;

namespace CareCircuits.Engine.Tests.Rehearsals;

/// <summary>While a rehearsal is written, one sees beside each entry what it brings.</summary>
public sealed class ScenarioTraceTests
{
    [Fact]
    public void Every_rehearsal_in_the_box_passes_as_it_does_when_it_is_run() => Assert.All(
        ScenarioEdits.All(Drafts.Shipped), story =>
        {
            var trace = ScenarioTrace.Of(ShippedCircuit.Circuit, story.Json);
            Assert.True(trace.Passed, story.Id);
            Assert.Equal(story.Json["play"]!.AsArray().Count, trace.Entries.Count);
        });

    [Fact]
    public void What_is_not_as_expected_is_named_with_what_was_found_and_the_play_goes_on()
    {
        var trace = ScenarioTrace.Of(ShippedCircuit.Circuit, Story("""
            [ { "event": "discharge.announced", "data": { "hospital": "ward-1", "dischargeOn": "2026-03-09" },
                "expect": { "open": [ "meeting" ], "data": { "hospital": "ward-2" }, "reminders": [], "ended": [ { "result": "achieved" } ] } },
              { "complete": "talk-on-ward", "outcome": "declined", "expect": { "incidents": [] } } ]
            """));

        Assert.Equal(["open", "data", "ended"], trace.Entries[0].Sight.Unmet);
        Assert.Equal("""{"open":["talk-on-ward"],"data":{"hospital":"ward-1"},"reminders":[],"ended":[]}""", trace.Entries[0].Sight.Found.ToJsonString());
        Assert.Empty(trace.Entries[1].Sight.Unmet);
        Assert.False(trace.Passed);
        Assert.NotNull(trace.End);
    }

    [Fact]
    public void What_was_seen_is_an_expectation_that_is_met()
    {
        var story = Story("""[ { "event": "discharge.announced", "data": { "hospital": "ward-1", "dischargeOn": "2026-03-09" } } ]""");
        story["play"]![0]!["expect"] = ScenarioTrace.Of(ShippedCircuit.Circuit, story).Entries[0].Sight.Seen;

        var trace = ScenarioTrace.Of(ShippedCircuit.Circuit, story);

        Assert.True(trace.Passed);
        Assert.Equal("""["talk-on-ward"]""", trace.Entries[0].Sight.Found["open"]!.ToJsonString());
    }

    [Fact]
    public void An_act_that_is_not_possible_ends_it_and_shows_what_could_have_been_done()
    {
        var trace = ScenarioTrace.Of(ShippedCircuit.Circuit, Story("""
            [ { "event": "discharge.announced", "data": { "hospital": "ward-1", "dischargeOn": "2026-03-09" } },
              { "after": "PT1H", "complete": "meeting", "outcome": "met-together" },
              { "after": "PT1H" } ]
            """));

        Assert.Equal(2, trace.Entries.Count);
        Assert.Equal("play.not-possible", trace.Entries[1].Refused?.Code);
        Assert.Equal("talk-on-ward", trace.Entries[1].Before.Open.Single().Step);
        Assert.Null(trace.End);
        Assert.False(trace.Passed);
    }

    [Fact]
    public void The_end_says_how_the_workflow_ended()
    {
        var story = Story("""[ { "event": "discharge.announced", "data": { "hospital": "ward-1", "dischargeOn": "2026-03-09" } }, { "withdraw": "enrolment" } ]""");
        story["expect"] = new JsonObject { ["workflow"] = "discharge-handover", ["result"] = "achieved" };

        var trace = ScenarioTrace.Of(ShippedCircuit.Circuit, story);

        Assert.Equal(["result"], trace.End!.Unmet);
        Assert.Equal("stopped", trace.End.Found["result"]!.GetValue<string>());
    }

    [Fact]
    public void What_cannot_be_read_is_said_by_its_place()
    {
        var trace = ScenarioTrace.Of(ShippedCircuit.Circuit, Story("""[ { "complete": "talk-on-ward" } ]"""));

        Assert.Equal("/play/0/complete", Assert.Single(trace.Faults).Name);
        Assert.Null(trace.Beginning);
        Assert.False(trace.Passed);
    }

    private static JsonObject Story(string play) => new()
    {
        ["id"] = "mine", ["now"] = "2026-03-02T09:00:00+01:00",
        ["given"] = JsonNode.Parse("""
            { "person": { "age": 42, "commune": "Verviers" }, "enrolment": { "active": true }, "consents": [ "orientation", "care-coordination" ],
              "services": [ { "id": "ward-1", "roles": [ "hospital-team" ] } ] }
            """),
        ["play"] = JsonNode.Parse(play),
    };
}
