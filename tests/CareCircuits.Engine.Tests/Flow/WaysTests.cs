using CareCircuits.Engine.Flow;
using CareCircuits.Engine.Reading;
using CareCircuits.Engine.Tests.Checks;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Tests.Flow;

/// <summary>The ways between steps, on the sample circuit.</summary>
public sealed class WaysTests
{
    private static readonly CircuitReading Sample = CircuitReader.Read(new SampleCircuit().Sources());

    [Fact]
    public void Every_target_in_a_file_is_a_way_and_stands_where_the_way_says()
    {
        foreach (var workflow in Sample.Workflows)
        {
            var steps = Ways.StepsOf(workflow).ToDictionary(step => step.Id);
            foreach (var way in Ways.Of(workflow))
            {
                var place = Sample.Sources.PlaceOf(way.From is null ? workflow : steps[way.From], way.Pointer);
                Assert.EndsWith(way.Pointer, place.Pointer, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_way_is_called_by_what_takes_it()
    {
        var labels = Sample.Workflows.SelectMany(Ways.Of).Select(way => way.Label).ToHashSet();
        Assert.Superset(
            new HashSet<string> { "called", "declined", "overdue", "timeout", "place.found", "on discharge.postponed", "on discharge.cancelled", "when 1", "otherwise", "unknown", "next" },
            labels);
    }

    [Fact]
    public void Steps_of_branches_come_after_their_parallel_step() =>
        Assert.Equal(
            ["share-plan", "ask", "prepare", "seek", "bridge", "place-done", "tell-team", "team-done", "await-exit"],
            Ways.StepsOf(Sample.Workflows.Single(workflow => workflow.Id == "handover")).Take(9).Select(step => step.Id));

    [Fact]
    public void A_name_with_a_slash_is_escaped_in_a_pointer() =>
        Assert.Equal("/outcomes/a~1b~0c", new Way("s", WayKind.Outcome, "a/b~c", "t").Pointer);

    [Fact]
    public void Every_way_of_generated_circuits_leads_to_a_step_or_stops()
    {
        foreach (var workflow in Enumerable.Range(0, 20).SelectMany(seed => GeneratedCircuits.Reading(seed).Workflows))
        {
            var steps = Ways.StepsOf(workflow).Select(step => step.Id).ToHashSet();
            Assert.All(Ways.Of(workflow), way => Assert.True(way.Target == "stop" || steps.Contains(way.Target)));
        }
    }
}
