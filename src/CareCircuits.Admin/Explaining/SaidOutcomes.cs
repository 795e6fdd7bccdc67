using CareCircuits.Admin.Frame;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Data;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Explaining;

/// <summary>The words for outcomes and results that circuits give no words of their own.</summary>
public sealed class OutcomeWords;

/// <summary>Says what something came to: in the words of the circuit where it has some, else in those of the house, else in the plain words of the code.</summary>
public sealed class SaidOutcomes(IStringLocalizer<OutcomeWords> words, Reader reader)
{
    /// <summary>An outcome of rules, or the result of a workflow.</summary>
    public string Of(string code) => words[code] is { ResourceNotFound: false } found ? found.Value : SaidFacts.Plainly(code);

    /// <summary>An outcome of a task, by its label.</summary>
    public string Of(StepDefinition? step, string outcome) =>
        step is TaskStep { Labels: { } labels } && labels.TryGetValue(outcome, out var label) ? reader.Say(label, outcome) : Of(outcome);

    /// <summary>Why a way out of a step is taken; an event by its title.</summary>
    public string Of(StepDefinition? step, Way way, Func<string, Wording?> eventTitle) => way.Kind switch
    {
        WayKind.Outcome => Of(step, way.Name),
        WayKind.Event or WayKind.On or WayKind.WorkflowOn => reader.Say(eventTitle(way.Name), SaidFacts.Plainly(way.Name)),
        WayKind.Otherwise => words["otherwise"],
        WayKind.Unknown => words["unknown"],
        WayKind.Timeout => words["timeout"],
        WayKind.Overdue => words["overdue"],
        _ => words["next"],
    };
}
