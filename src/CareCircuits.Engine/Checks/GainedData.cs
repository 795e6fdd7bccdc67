using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Checks;

/// <summary>The data that surely get a value when a way is taken. Where a name does not exist, which has its own finding, it may be any.</summary>
internal readonly record struct GainedData(IReadOnlyList<string> Names, bool IsAny)
{
    private static readonly GainedData Any = new([], true);
    private static readonly GainedData None = new([], false);

    public static GainedData On(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition? step, Way way) => (step, way.Kind) switch
    {
        (_, WayKind.Event or WayKind.On or WayKind.WorkflowOn) => ByEvent(circuit, way.Name),
        (TaskStep task, WayKind.Outcome) when way.Name != Outcomes.Declined => ByForm(workflow, task),
        (ReferStep refer, WayKind.Outcome) when way.Name == Outcomes.Accepted => Into(workflow, refer.Into),
        (AssignStep assign, WayKind.Outcome) when way.Name == Outcomes.Assigned => Into(workflow, assign.Into),
        _ => None,
    };

    /// <summary>The data that surely have a value in the event.</summary>
    public static GainedData ByEvent(CheckedCircuit circuit, string name) => circuit.Events.TryGetValue(name, out var happening)
        ? new([.. happening.Data.Where(datum => !datum.Value.Optional).Select(datum => datum.Key)], false)
        : Any;

    public void AddTo(BitSet known, IReadOnlyDictionary<string, int> slots)
    {
        if (IsAny)
            known.AddAll();
        foreach (var name in Names)
            if (slots.TryGetValue(name, out var slot))
                known.Add(slot);
    }

    // A person who declines answers nothing.
    private static GainedData ByForm(CheckedWorkflow workflow, TaskStep task)
    {
        List<string> names = [];
        foreach (var field in task.Form.Where(field => field.Into is not null && DataReference.PersonMemberOf(field.Into) is null))
        {
            if (DataReference.NameOf(field.Into) is not { } name || !workflow.Definition.Data.ContainsKey(name))
                return Any;
            if (field.Required)
                names.Add(name);
        }

        return new(names, false);
    }

    private static GainedData Into(CheckedWorkflow workflow, string? into) =>
        into is null ? None
        : DataReference.NameOf(into) is { } name && workflow.Definition.Data.ContainsKey(name) ? new([name], false)
        : Any;
}
