using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Moves;

namespace CareCircuits.Care.Moving;

/// <summary>Whoever is at a step that is gone goes on at another one.</summary>
public sealed record StepChoice(string Workflow, string Step, string To);

/// <summary>What a datum holds that the other version requires, where it has no value. A plain JSON value.</summary>
public sealed record DatumChoice(string Workflow, string Name, object Value);

/// <summary>What was chosen for what the other version does not have: for everyone, or for one person before that.</summary>
/// <param name="Steps">Where to go on.</param>
/// <param name="Data">What data hold.</param>
/// <param name="Leaves">Whether the person is left where they are.</param>
public sealed record MoveChoiceSet(IReadOnlyList<StepChoice> Steps, IReadOnlyList<DatumChoice> Data, bool Leaves = false)
{
    /// <summary>Nothing was chosen.</summary>
    public static MoveChoiceSet None { get; } = new([], []);

    /// <summary>The choices for one enrolment: its own first, then those for everyone. What may not be chosen for it is left out.</summary>
    internal MoveChoices For(Enrolment enrolment, MoveVerdict.NeedsChoice needs, MoveChoiceSet own)
    {
        var workflows = enrolment.Running.ToDictionary(instance => instance.Number, instance => instance.Workflow);
        var at = enrolment.Running.SelectMany(instance => instance.Stays, (instance, stay) => (stay.Entry, instance.Workflow)).ToDictionary(stay => stay.Entry, stay => stay.Workflow);
        var steps = needs.Steps
            .Select(open => (open.Entry, To: Find(at[open.Entry], open.Step, open.Candidates, own) ?? Find(at[open.Entry], open.Step, open.Candidates, this)))
            .Where(choice => choice.To is not null);
        var data = needs.Data
            .Select(open => (Open: open, Value: Find(workflows[open.Instance], open.Name, own) ?? Find(workflows[open.Instance], open.Name, this)))
            .Where(choice => choice.Value is not null);
        return new MoveChoices
        {
            Steps = steps.ToDictionary(choice => choice.Entry, choice => choice.To!),
            Data = data.ToDictionary(choice => choice.Open, choice => choice.Value!),
        };
    }

    private static string? Find(string workflow, string step, IReadOnlyList<string> candidates, MoveChoiceSet among) =>
        among.Steps.FirstOrDefault(choice => choice.Workflow == workflow && choice.Step == step && candidates.Contains(choice.To))?.To;

    private static object? Find(string workflow, string name, MoveChoiceSet among) =>
        among.Data.FirstOrDefault(choice => choice.Workflow == workflow && choice.Name == name)?.Value;
}
