using CareCircuits.Admin.Circuits;
using CareCircuits.Engine.Flow;
using CareCircuits.Engine.Rehearsals;

namespace CareCircuits.Admin.Tests.Circuits;

public class RehearsedTests
{
    [Fact]
    public void Together_the_rehearsals_in_the_box_go_through_everything_and_one_alone_does_not()
    {
        var results = ShippedCircuit.Reading.Scenarios.Select(scenario => Rehearsal.Run(ShippedCircuit.Circuit, scenario)).ToList();
        var (all, one) = (new Rehearsed(results), new Rehearsed([results[0]]));

        Assert.All(all.Outcomes, outcome => Assert.Empty(outcome.Failures));
        foreach (var plan in ShippedCircuit.Circuit.InOrder)
        {
            Assert.All(Ways.StepsOf(plan.Definition), step => Assert.True(all.Covers(plan.Definition.Id, step.Id)));
            Assert.All(Ways.Of(plan.Definition), way => Assert.True(all.Covers(plan.Definition.Id, way)));
            Assert.Contains(Ways.Of(plan.Definition), way => !one.Covers(plan.Definition.Id, way));
        }
    }

    [Fact]
    public void Facts_in_an_expression_are_told_apart_from_what_is_between_them()
    {
        var parts = CodePart.Of("person.age >= 16 && !service.member", (fact, member) => $"{fact}/{member}");

        Assert.Equal([new("person.age", "person/age"), new(" >= 16 && !", null), new("service.member", "service/member")], parts);
    }
}
