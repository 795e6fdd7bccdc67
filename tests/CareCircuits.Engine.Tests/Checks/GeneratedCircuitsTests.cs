using CareCircuits.Engine.Checks;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Tests.Checks;

/// <summary>Circuits made by chance to be valid are found to be.</summary>
public sealed class GeneratedCircuitsTests
{
    private const int Seeds = 150;

    [Fact]
    public void No_generated_circuit_has_a_finding()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var findings = CircuitChecks.Check(GeneratedCircuits.Reading(seed));
            Assert.True(findings.Count == 0, $"seed {seed}: {string.Join("\n", findings.Select(finding => $"{finding.Code} {finding.Workflow}/{finding.Step} {finding.Message} [{string.Join(" ", finding.Path)}]"))}");
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_circuit() =>
        Assert.Equal(
            GeneratedCircuits.Sources(7).Circuit.Select(file => Convert.ToHexString(file.Bytes.Span)),
            GeneratedCircuits.Sources(7).Circuit.Select(file => Convert.ToHexString(file.Bytes.Span)));

    [Fact]
    public void They_have_every_kind_of_step_and_way_and_clock()
    {
        var workflows = Enumerable.Range(0, Seeds).SelectMany(seed => GeneratedCircuits.Reading(seed).Workflows).ToList();
        var steps = workflows.SelectMany(Ways.StepsOf).ToList();
        Assert.Equal(12, steps.Select(step => step.GetType()).Distinct().Count());
        Assert.Equal(Enum.GetValues<WayKind>().Order(), workflows.SelectMany(Ways.Of).Select(way => way.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<ClockKind>().Order(), steps.OfType<TaskStep>().Select(task => task.Due!.Clock).Distinct().Order());
        Assert.Equal(Enum.GetValues<Completion>().Order(), steps.OfType<ParallelStep>().Select(parallel => parallel.Complete).Distinct().Order());
    }
}
