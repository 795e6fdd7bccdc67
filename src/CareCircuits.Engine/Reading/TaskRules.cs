using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Reading;

/// <summary>What must hold within one task and its form. That a task lacks <c>due</c> is for the checks to say (CC201).</summary>
internal static class TaskRules
{
    public static void Check(TaskStep task, Faults faults)
    {
        Times(task, faults);
        Outcomes(task, faults);
        foreach (var field in task.Form)
            Field(field, faults);
        faults.DistinctBy(task.Form, field => field.Name, "/name");
    }

    private static void Times(TaskStep task, Faults faults)
    {
        TimeRules.Check(task.Due, faults);
        for (var index = 0; index < task.Remind.Count; index++)
            TimeRules.Elapsed(task, $"/remind/{index}", task.Remind[index], before: true, faults);
        if (task.Overdue is { } overdue)
            TimeRules.Elapsed(overdue, "/after", overdue.After, before: false, faults);
    }

    private static void Outcomes(TaskStep task, Faults faults)
    {
        if (task.Outcomes.Count == 0 && faults.IsWhole(task))
            faults.Add(task, "/outcomes", "A task needs an outcome, or nobody can complete it.");
        foreach (var outcome in task.Outcomes.Keys)
            faults.Kebab(task, $"/outcomes/{JsonTree.Escaped(outcome)}", outcome);
    }

    private static void Field(FieldDefinition field, Faults faults)
    {
        faults.Datum(field, "/name", field.Name);
        var isList = field.Type is FieldKind.Needs or FieldKind.Consents;
        DataRules.Options(field, field.Type == FieldKind.Choice || isList, mayLack: isList, field.Options, field.Labels, faults);
    }
}
