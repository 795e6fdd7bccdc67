using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Admin.Running;

/// <summary>The runs of the workflows that an event starts, with their definitions and the words for them.</summary>
internal sealed class ShownRuns
{
    /// <summary>What is due sooner than this is due soon, where things take days.</summary>
    public static readonly TimeSpan WithinADay = TimeSpan.FromHours(24);

    private readonly Dictionary<(string Circuit, int Version, string Workflow), StartedWorkflow> workflows;
    private readonly Reader reader;

    public ShownRuns(IReadOnlyList<StartedWorkflow> workflows, RunPage page, NameBook names, Reader reader)
    {
        this.workflows = workflows.ToDictionary(workflow => (workflow.CircuitId, workflow.Version, workflow.Workflow));

        // A workflow of another circuit may have the same name, and begin otherwise.
        Page = page with { Lines = [.. page.Lines.Where(line => this.workflows.ContainsKey(KeyOf(line)))] };
        (Names, this.reader) = (names, reader);
    }

    public RunPage Page { get; }

    public NameBook Names { get; }

    public StartedWorkflow WorkflowOf(RunLine line) => workflows[KeyOf(line)];

    public WorkflowPlan PlanOf(RunLine line) => WorkflowOf(line).Plan;

    public string TitleOf(RunLine line, string step) => reader.Say(PlanOf(line).Steps.GetValueOrDefault(step)?.Definition.Title, step);

    public string NameOf(RunLine line, Party party) => Names.Of(reader, WorkflowOf(line).Circuit, party);

    public string WhoOf(RunLine line, NextThing next) => string.Join(", ", next.Who.Select(party => NameOf(line, party)));

    /// <summary>The ward, or whichever service the start named.</summary>
    public string WardOf(RunLine line) => line.Run.Service is { } ward ? reader.Say(Names.ServiceName(ward), ward) : "";

    public NextThing? NextOf(RunLine line, TimeSpan soon) => NextThing.Of(line, PlanOf(line), reader.Now, soon);

    /// <summary>The entry of the first task of the run that is on the desk; null where there is none.</summary>
    public static int? MyTask(RunLine line, Desk desk) =>
        line.Stays.OfType<Stay.Doing>().FirstOrDefault(task => line.Claims.GetValueOrDefault(task.Entry) is { } staff ? desk.ActsFor(staff) : desk.Has(task.Owner))?.Entry;

    /// <summary>Who expects the person; null where nobody does yet.</summary>
    public (string Id, string Name)? ExpectedBy(RunLine line) =>
        Expected.By(PlanOf(line), line.Known) is { } id ? (id, Names.StaffName(id) ?? reader.Say(Names.ServiceName(id), id)) : null;

    /// <summary>Where it stands, or how it ended.</summary>
    public string StateOf(RunLine line, string stopped) =>
        line.Run.EndedAt is null ? string.Join(" · ", line.Run.Steps.Select(step => TitleOf(line, step))) : EndOf(line, stopped);

    /// <summary>How a run that ended came out.</summary>
    public string EndOf(RunLine line, string stopped) =>
        reader.Say(PlanOf(line).Steps.Values.Select(step => step.Definition).OfType<EndStep>().FirstOrDefault(end => end.Result is not null && end.Result == line.Run.Result)?.Title, stopped);

    /// <summary>What to call someone in a list: the name where it may be seen, else initials, else a code.</summary>
    public static string NameOf(RunLine line) => line.Person.Name ?? (line.Person.Initials == "?" ? line.Code : line.Person.Initials);

    private static (string Circuit, int Version, string Workflow) KeyOf(RunLine line) => (line.Run.Circuit, line.Run.Version, line.Run.Workflow);
}
