using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Reading;
using CareCircuits.Engine.Rehearsals;
using CareCircuits.Engine.Tests.Editing;
using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Tests.Rehearsals;

/// <summary>A draft is played like a game, and the play becomes a rehearsal.</summary>
public sealed class RecordingTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1));

    private static JsonObject Given => JsonNode.Parse("""
        { "person": { "age": 42, "commune": "Verviers" }, "enrolment": { "active": true }, "consents": [ "orientation", "care-coordination" ],
          "services": [ { "id": "ward-1", "roles": [ "hospital-team" ] } ] }
        """)!.AsObject();

    private static JsonObject Announced => Acts.Event("discharge.announced", new JsonObject { ["hospital"] = "ward-1", ["dischargeOn"] = "2026-03-09" });

    [Fact]
    public void The_world_says_what_there_is_to_do_and_what_may_come()
    {
        var standing = Begun().Play(Announced).ShouldBePlayed().Standing;

        var open = Assert.Single(standing.Open);
        Assert.Equal(("discharge-handover", "talk-on-ward"), (open.Workflow, open.Step));
        Assert.Equal(["declined", "follow-up-wished"], open.Outcomes.Order(StringComparer.Ordinal));
        Assert.Equal("ward-1", open.Owner?.Id);
        Assert.Equal(open.Due!.Value.AddHours(-4), standing.Coming[0].At);
        var cancelled = standing.Events.Single(possible => possible.Event.Id == "discharge.cancelled");
        Assert.Equal([("discharge-handover", "talk-on-ward")], cancelled.Reaches);
        // It runs but once.
        Assert.DoesNotContain(standing.Events, possible => possible.Event.Id == "discharge.announced");
        Assert.Equal(["crisis-access"], standing.Events.Single(possible => possible.Event.Id == "crisis.reported").Starts);
        Assert.Equal("ward-1", standing.Data.Single().Values["hospital"]);
    }

    [Fact]
    public void A_move_that_is_not_possible_is_refused_and_the_play_goes_on()
    {
        var recording = Begun().Play(Announced).ShouldBePlayed();

        Assert.IsType<Refusal.OutcomeUnknown>(recording.Play(Acts.Complete("talk-on-ward", "vanished")).Reason());
        Assert.Equal("play.not-possible", recording.Play(Acts.Complete("meeting", "met-together")).Reason().Code);
        Assert.Equal("play.not-possible", recording.Play(Acts.Until(Start.AddDays(-1))).Reason().Code);
        Assert.Equal("event.unknown", recording.Play(Acts.Event("nothing.happened")).Reason().Code);
        Assert.Equal("data.invalid", recording.Play(new JsonObject { ["compleat"] = "talk-on-ward" }).Reason().Code);
        Assert.Equal("talk-on-ward", recording.Standing.Open.Single().Step);
    }

    [Fact]
    public void The_last_move_can_be_taken_back()
    {
        var before = Begun().Play(Announced).ShouldBePlayed();
        var after = before.Play(Acts.Complete("talk-on-ward", "declined")).ShouldBePlayed();

        Assert.NotEqual(before.Standing.Open.Select(open => open.Step), after.Standing.Open.Select(open => open.Step));
        Assert.Equal(before.Standing.Open.Select(open => open.Step), after.TakeBack().Standing.Open.Select(open => open.Step));
        Assert.Equal(Start, Begun().TakeBack().Standing.Now);
    }

    [Fact]
    public void What_came_by_itself_while_time_passed_is_told()
    {
        var standing = Begun().Play(Announced).ShouldBePlayed().Play(Acts.LetPass(Days(3))).ShouldBePlayed().Standing;

        Assert.Equal(["ward-1"], standing.Last.OfType<Happening.Reminded>().Select(reminded => reminded.To.Id));
        Assert.Equal(["coordinator"], standing.Last.OfType<Happening.Escalated>().Select(escalated => escalated.To.Id));
        Assert.Equal(Start.AddDays(3), standing.Now);
    }

    [Fact]
    public void A_play_becomes_a_rehearsal_of_the_draft_that_passes()
    {
        var recording = Begun().Play(Announced).ShouldBePlayed().Play(Acts.LetPass(Days(3))).ShouldBePlayed()
            .Play(Acts.Complete("talk-on-ward", "declined")).ShouldBePlayed().Play(Acts.Event("discharge.cancelled")).ShouldBePlayed();

        var draft = ScenarioEdits.Add(Drafts.Shipped, "discharge-handover", recording.ToScenario("played-today", new JsonObject { ["en"] = "Played" })).ShouldBeAccepted();

        draft.ShouldBeClean();
        draft.ShouldBeCanonical();
        var reading = CircuitReader.Read(draft.Sources);
        var scenario = reading.Scenarios.Single(scenario => scenario.Id == "played-today");
        Assert.Equal([], Rehearsal.Run(Circuit.From(reading), scenario).Failures);
        Assert.Equal(["talk-on-ward"], scenario.Play[0].Expect!.Open!);
        Assert.Equal(("talk-on-ward", "coordinator"), (scenario.Play[1].Expect!.Escalations!.Single().Step, scenario.Play[1].Expect!.Escalations!.Single().To));
        Assert.Equal(recording.Standing.Ended[^1].Result, scenario.Expect?.Result);
        ScenarioEdits.Add(draft, "other", recording.ToScenario("played-today")).ShouldBeRefused("draft.name-taken");
        Assert.Equal(Drafts.Shipped.Texts, ScenarioEdits.Remove(draft, "played-today").ShouldBeAccepted().Texts);
    }

    [Fact]
    public void Every_shipped_rehearsal_can_be_played_and_recorded_again()
    {
        var draft = Drafts.Shipped;
        foreach (var path in draft.Texts.Keys.Where(path => path.Contains("/scenarios/", StringComparison.Ordinal)))
            foreach (var written in draft.Document(path)!["scenarios"]!.AsArray().OfType<JsonObject>())
            {
                var recording = Recording.Begin(ShippedCircuit.Circuit, written["given"]!.AsObject(), DateTimeOffset.Parse(written["now"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture)).ShouldBePlayed();
                foreach (var entry in written["play"]!.AsArray())
                    recording = recording.Play(entry!.AsObject()).ShouldBePlayed();

                var id = written["id"]!.GetValue<string>();
                var recorded = ScenarioEdits.Replace(draft, id, recording.ToScenario(id)).ShouldBeAccepted();
                var scenario = CircuitReader.Read(recorded.Sources).Scenarios.Single(scenario => scenario.Id == id);
                Assert.Equal([], Rehearsal.Run(ShippedCircuit.Circuit, scenario).Failures);
            }
    }

    [Fact]
    public void A_play_goes_as_far_as_a_changed_draft_lets_it()
    {
        var recording = Begun().Play(Announced).ShouldBePlayed().Play(Acts.Complete("talk-on-ward", "declined")).ShouldBePlayed();
        var renamed = StepEdits.Rename(Drafts.Shipped, "discharge-handover", "talk-on-ward", "first-words").ShouldBeAccepted();

        var on = recording.On(Circuit.From(CircuitReader.Read(renamed.Sources)));

        Assert.Single(on.Entries);
        Assert.Equal("first-words", on.Standing.Open.Single().Step);
    }

    private static Recording Begun() => Recording.Begin(ShippedCircuit.Circuit, Given, Start).ShouldBePlayed();

    private static Duration Days(int days) => new(0, 0, 0, days, TimeSpan.Zero);
}

/// <summary>Short ways to look at what came of a move.</summary>
internal static class PlayedMoves
{
    public static Recording ShouldBePlayed(this Outcome<Recording> outcome)
    {
        if (outcome is Outcome<Recording>.Refused(var reason))
            Assert.Fail($"refused: {reason}");
        return Assert.IsType<Outcome<Recording>.Accepted>(outcome).Value;
    }

    public static Refusal Reason(this Outcome<Recording> outcome) => Assert.IsType<Outcome<Recording>.Refused>(outcome).Reason;
}
