using System.Globalization;
using System.Text.Json.Nodes;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Admin.Studio.Steps;
using CareCircuits.Engine.Editing;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Data;

namespace CareCircuits.Admin.Tests.Studio;

/// <summary>What the panel of a step works out before it shows a form.</summary>
public sealed class StepFormsTests
{
    [Theory]
    [InlineData("/otherwise", WayKind.Otherwise, "")]
    [InlineData("/overdue/next", WayKind.Overdue, "")]
    [InlineData("/outcomes/not-reached", WayKind.Outcome, "not-reached")]
    [InlineData("/events/discharge.cancelled", WayKind.Event, "discharge.cancelled")]
    [InlineData("/on/consent.withdrawn", WayKind.On, "consent.withdrawn")]
    [InlineData("/when/2/next", WayKind.When, "2")]
    public void A_property_that_leads_somewhere_is_an_arrow_of_the_step(string pointer, WayKind kind, string name) =>
        Assert.Equal(new ArrowPlace("call", kind, name), WayPointers.ArrowOf("call", [], pointer));

    [Fact]
    public void The_start_of_a_branch_is_an_arrow_of_its_own_and_other_properties_are_none()
    {
        var parallel = JsonNode.Parse("""{ "branches": [ { "id": "first", "start": "a" } ] }""")!.AsObject();

        Assert.Equal(ArrowPlace.StartOf("both", "first"), WayPointers.ArrowOf("both", parallel, "/branches/0/start"));
        Assert.Null(WayPointers.ArrowOf("both", parallel, "/branches/1/start"));
        Assert.Null(WayPointers.ArrowOf("both", parallel, "/role"));
        Assert.Null(WayPointers.ArrowOf(null, parallel, "/start"));
    }

    [Fact]
    public void A_choice_goes_into_what_takes_all_its_answers()
    {
        var housing = JsonNode.Parse("""{ "type": "choice", "options": [ "stable", "none" ] }""")!.AsObject();
        var other = JsonNode.Parse("""{ "type": "choice", "options": [ "stable", "elsewhere" ] }""")!.AsObject();

        Assert.Contains("housing", FieldTypes.PersonMembers(FieldTypes.Of(housing)!));
        Assert.DoesNotContain("income", FieldTypes.PersonMembers(FieldTypes.Of(housing)!));
        Assert.DoesNotContain("housing", FieldTypes.PersonMembers(FieldTypes.Of(other)!));
        Assert.Equal(["insured", "hasGp", "livesWithChildren", "canFindTheirWay", "wishesCaseManager"], FieldTypes.PersonMembers(new DataType { Type = DataKind.Boolean }));
    }

    [Fact]
    public void A_new_datum_keeps_the_answer_and_may_be_without_one()
    {
        var choice = JsonNode.Parse("""{ "type": "choice", "options": [ "a", "b" ], "labels": { "a": { "en": "A" } } }""")!.AsObject();

        Assert.Equal("""{"type":"choice","options":["a","b"],"optional":true,"labels":{"a":{"en":"A"}}}""", FieldTypes.NewDatum(choice)!.ToJsonString());
        Assert.Equal("\"dateTime?\"", FieldTypes.NewDatum(new JsonObject { ["type"] = "dateTime" })!.ToJsonString());
        Assert.Null(FieldTypes.NewDatum(new JsonObject { ["type"] = "needs" }));
        Assert.Null(FieldTypes.Of(new JsonObject { ["type"] = "consents" }));
    }

    [Fact]
    public void Reminders_are_offered_before_at_and_after_the_moment()
    {
        Assert.Equal("-PT24H", NextReminder.After([]));
        Assert.Equal("PT0S", NextReminder.After(["-PT24H"]));
        Assert.Equal("PT2H", NextReminder.After(["PT0S", "-PT24H"]));
        Assert.Equal("-PT48H", NextReminder.After(["PT0S", "-PT24H", "PT2H"]));
    }

    [Fact]
    public void Words_are_written_in_the_readers_language_where_the_circuit_has_it()
    {
        Assert.Equal("nl", SpokenHere.In(["fr", "nl"], CultureInfo.GetCultureInfo("nl-BE")));
        Assert.Equal("fr", SpokenHere.In(["fr", "nl"], CultureInfo.GetCultureInfo("en")));
    }

    [Fact]
    public void A_step_that_waits_for_a_workflow_has_a_way_for_each_of_its_results()
    {
        var circuit = Shipped.Circuit;

        foreach (var child in circuit.InOrder.Select(plan => plan.Definition))
        {
            var written = circuit.InOrder.SelectMany(plan => plan.Steps.Values).Select(step => step.Definition).OfType<CareCircuits.Engine.Definitions.RunStep>().Where(run => run.Wait && run.Workflow == child.Id).ToList();
            Assert.All(written, run => Assert.Equal(run.Outcomes!.Keys.Order(), StepOutcomes.Of("run", child.Id, circuit).Order()));
        }

        Assert.Equal(4, StepOutcomes.Of("refer", null, circuit).Count);
        Assert.Equal(circuit.RuleSets["crisis-priority"].Outcomes, StepOutcomes.Of("decide", "crisis-priority", circuit));
        Assert.Empty(StepOutcomes.Of("decide", "no-such-set", circuit));
        Assert.Empty(StepOutcomes.Of("run", "no-such-workflow", circuit));
    }
}
