using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Reading;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Tests.Reading;

public sealed class CircuitReaderTests
{
    [Fact]
    public void A_circuit_without_errors_is_read_whole()
    {
        var reading = new Sample().Read();

        Assert.Empty(reading.Findings);
        Assert.Equal("small", reading.Definition!.Id);
        var workflow = Assert.Single(reading.Workflows);
        var call = Assert.IsType<TaskStep>(workflow.Steps[0]);
        Assert.Equal(new TimeLimit { After = new Duration(0, 0, 0, 2, default), From = "data.on", Clock = ClockKind.Working }, call.Due);
        Assert.Equal(["PT4H", "PT0S"], call.Remind.Select(offset => offset.ToString().TrimStart('-')));
        Assert.Equal("note-it", Assert.IsType<ParallelStep>(workflow.Steps[1]).Branches[0].Start);
        Assert.Empty(reading.DamagedWorkflows);
    }

    [Fact]
    public void A_damaged_step_is_left_out_and_named_and_the_others_are_there()
    {
        var reading = new Sample().Replace("first-call.json", "\"otherwise\"", "\"otherwize\"").Read();

        var finding = Assert.Single(reading.Findings);
        Assert.Equal("`otherwize` is not a property of a decide step; did you mean `otherwise`?", finding.Message);
        Assert.Equal(("CC001", "first-call", "which"), (finding.Code, finding.Workflow, finding.Step));
        Assert.Equal(new Place("workflows/small/v2/first-call.json", 19, "/steps/2/otherwize"), finding.Place);
        Assert.Equal(["first-call"], reading.DamagedWorkflows);
        Assert.Equal(["which"], reading.DamagedSteps["first-call"]);
        Assert.Equal(["call", "both", "closed"], reading.Workflows[0].Steps.Select(step => step.Id));
    }
}
