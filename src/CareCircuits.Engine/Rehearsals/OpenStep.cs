using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Rehearsals;

/// <summary>A step of a play that waits for someone or something.</summary>
/// <param name="Workflow">Its workflow.</param>
/// <param name="Step">The step.</param>
/// <param name="Definition">What it is; null where the draft no longer has it.</param>
/// <param name="Since">When it was entered.</param>
/// <param name="Owner">Whose task it is.</param>
/// <param name="Due">When the task should be done.</param>
/// <param name="Outcomes">How a task can be completed, in the order of the file.</param>
/// <param name="Stuck">Why it cannot go on by itself; null where it can.</param>
public sealed record OpenStep(
    string Workflow, string Step, StepDefinition? Definition, DateTimeOffset Since, Party? Owner, DateTimeOffset? Due, IReadOnlyList<string> Outcomes, string? Stuck)
{
    internal static OpenStep Of(Circuit circuit, Instance instance, Stay stay)
    {
        var definition = circuit.Workflows.GetValueOrDefault(instance.Workflow)?.Steps.GetValueOrDefault(stay.Step)?.Definition;
        var doing = stay as Stay.Doing;
        return new OpenStep(
            instance.Workflow, stay.Step, definition, stay.Since, doing?.Owner, doing?.Due,
            doing is not null && definition is TaskStep task ? [.. task.Outcomes.Keys] : [], (stay as Stay.Stuck)?.Detail);
    }
}
