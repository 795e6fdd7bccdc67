using CareCircuits.Care.Running;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.People;

/// <summary>Each workflow that runs as a strip: what was, where it stands, what can come.</summary>
public sealed partial class RunStrips
{
    private const int MostPast = 4;

    /// <summary>The enrolment.</summary>
    [Parameter]
    [EditorRequired]
    public required ShownEnrolment Enrolment { get; set; }

    private string TitleOf(InstanceLine run) => Reader.Say(Enrolment.Circuit.Workflows.GetValueOrDefault(run.Workflow)?.Definition.Title, run.Workflow);

    private string StepOf(InstanceLine run, string step) => Reader.Say(Enrolment.Circuit.Workflows.GetValueOrDefault(run.Workflow)?.Steps.GetValueOrDefault(step)?.Definition.Title, step);

    private string EndOf(InstanceLine run) =>
        Reader.Say(Enrolment.Circuit.Workflows.GetValueOrDefault(run.Workflow)?.Steps.Values.Select(step => step.Definition).OfType<EndStep>().FirstOrDefault(end => end.Result == run.Result)?.Title, Say["Stopped"].Value);

    private IReadOnlyList<(string Label, string Target)> WaysOf(InstanceLine run, string step) =>
        Enrolment.Circuit.Workflows.GetValueOrDefault(run.Workflow)?.Steps.GetValueOrDefault(step)?.Definition is { } definition
            ? [.. Ways.Of(definition).Where(way => way.Kind is WayKind.Outcome or WayKind.Event or WayKind.Timeout or WayKind.Overdue).Select(way => (LabelOf(definition, way), StepOf(run, way.Target)))]
            : [];

    private string LabelOf(StepDefinition step, Way way) => way.Kind switch
    {
        WayKind.Outcome when step is TaskStep { Labels: { } labels } && labels.GetValueOrDefault(way.Name) is { } label => Reader.Say(label, way.Name),
        WayKind.Outcome when way.Name == Outcomes.Declined => Tasks["PersonDeclines"],
        WayKind.Event => Reader.Say(Enrolment.Circuit.Events.GetValueOrDefault(way.Name)?.Title, way.Name),
        WayKind.Timeout or WayKind.Overdue => Say["TimeUp"],
        _ => Say["Way." + way.Name] is { ResourceNotFound: false } words ? words : way.Name,
    };
}
