using System.Globalization;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Expressions;

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
        (DecideStep { When: { } conditions }, WayKind.When or WayKind.Otherwise) => ByGuard(workflow, conditions, way),
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

    // A way that cannot be taken without a value has one: `data.x != null` leads only to where there is a value.
    private static GainedData ByGuard(CheckedWorkflow workflow, IReadOnlyList<WhenDefinition> conditions, Way way)
    {
        var taken = way.Kind == WayKind.When ? int.Parse(way.Name, CultureInfo.InvariantCulture) : conditions.Count;
        List<Expression?> readings = [.. conditions.Select(condition => workflow.Read(condition.If).Expression)];
        if (readings.Contains(null))
            return Any;

        return new(
            [.. from datum in workflow.Definition.Data
                where datum.Value.Optional && conditions.Any(condition => condition.If.Contains(datum.Key, StringComparison.Ordinal))
                where !Enumerable.Range(0, taken).All(before => IsPassed(before, datum.Key)) || (taken < conditions.Count && !readings[taken]!.PossibleWithout(datum.Key).Holds)
                select datum.Key],
            false);

        // One that is unknown is passed only where it would lead to the same step.
        bool IsPassed(int before, string name) =>
            readings[before]!.PossibleWithout(name) is var possible
            && (possible.Fails || (possible.IsUnknown && taken < conditions.Count && conditions[before].Next == conditions[taken].Next));
    }

    private static GainedData Into(CheckedWorkflow workflow, string? into) =>
        into is null ? None
        : DataReference.NameOf(into) is { } name && workflow.Definition.Data.ContainsKey(name) ? new([name], false)
        : Any;
}
