using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Admin.Running;

/// <summary>The runs of the workflows that an event starts, with their definitions and the words for them.</summary>
internal sealed class ShownRuns
{
    private readonly Dictionary<(string Circuit, int Version, string Workflow), StartedWorkflow> workflows;
    private readonly Reader reader;

    public ShownRuns(IReadOnlyList<StartedWorkflow> workflows, RunPage page, NameBook names, Reader reader)
    {
        (Workflows, Page, Names, this.reader) = (workflows, page, names, reader);
        this.workflows = workflows.ToDictionary(workflow => (workflow.CircuitId, workflow.Version, workflow.Workflow));
    }

    public IReadOnlyList<StartedWorkflow> Workflows { get; }

    public RunPage Page { get; }

    public NameBook Names { get; }

    public StartedWorkflow WorkflowOf(RunLine line) => workflows[(line.Run.Circuit, line.Run.Version, line.Run.Workflow)];

    public WorkflowPlan PlanOf(RunLine line) => WorkflowOf(line).Plan;

    public string TitleOf(RunLine line, string step) => reader.Say(PlanOf(line).Steps.GetValueOrDefault(step)?.Definition.Title, step);

    public string WhoOf(RunLine line, NextThing next) =>
        string.Join(", ", next.Who.Select(party => Names.Of(reader, WorkflowOf(line).Circuit, party)));

    /// <summary>What to call someone in a list: the name where it may be seen, else initials, else a code.</summary>
    public static string NameOf(RunLine line) => line.Person.Name ?? (line.Person.Initials == "?" ? line.Code : line.Person.Initials);

    /// <summary>How a run that ended came out.</summary>
    public string EndOf(RunLine line, string stopped) =>
        reader.Say(PlanOf(line).Steps.Values.Select(step => step.Definition).OfType<Engine.Definitions.EndStep>().FirstOrDefault(end => end.Result == line.Run.Result)?.Title, stopped);
}

/// <summary>Reads the runs that a page about an event shows.</summary>
internal sealed class RunReading(EventWorkflows events, RunList runs, DirectoryNames names, Reader reader)
{
    public async Task<ShownRuns> ByDayAsync(Desk desk, string @event, DayRange days, int skip, int most, CancellationToken cancellation)
    {
        var workflows = await events.StartingOnAsync(desk.Network, @event, cancellation);
        var page = await runs.ByDayAsync(desk, Ids(workflows), days, skip, most, cancellation);
        return new ShownRuns(workflows, page, await names.FindAsync(desk.Network, cancellation), reader);
    }

    public async Task<ShownRuns> RunningAsync(Desk desk, string @event, int skip, int most, CancellationToken cancellation)
    {
        var workflows = await events.StartingOnAsync(desk.Network, @event, cancellation);
        var page = await runs.RunningAsync(desk, Ids(workflows), skip, most, cancellation);
        return new ShownRuns(workflows, page, await names.FindAsync(desk.Network, cancellation), reader);
    }

    private static string[] Ids(IReadOnlyList<StartedWorkflow> workflows) => [.. workflows.Select(workflow => workflow.Workflow).Distinct()];
}
