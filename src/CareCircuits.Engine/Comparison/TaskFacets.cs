using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Comparison;

/// <summary>What can be said of a task and its form.</summary>
internal static class TaskFacets
{
    public static FacetList Say(TaskStep task, FacetList facets)
    {
        facets.Say("role", ChangeKind.Role, task.Role).Say("assignee", ChangeKind.Role, task.Assignee)
            .Say("voluntary", ChangeKind.Consent, task.Voluntary)
            .Time("due", task.Due);
        foreach (var offset in task.Remind)
            facets.Say("remind", ChangeKind.Time, offset.ToString(), key: $"remind {Texts.MeaningOf(offset)}", meaning: "");
        foreach (var field in task.Form)
            Field(field, facets);

        return Overdue(task.Overdue, facets).Labels("label", task.Labels).Ways("outcome", task.Outcomes);
    }

    private static FacetList Overdue(Overdue? overdue, FacetList facets) => overdue is null ? facets : facets
        .Say("overdue after", ChangeKind.Time, overdue.After.ToString(), Texts.MeaningOf(overdue.After))
        .Say("escalate to", ChangeKind.Role, overdue.Escalate)
        .Way("overdue", overdue.Next);

    private static void Field(FieldDefinition field, FacetList facets)
    {
        var name = $"field {field.Name}";
        var words = EnumNames.NameOf(field.Type)
            + (field.Options is null ? "" : $" ({string.Join(", ", field.Options)})")
            + (field.Required ? ", required" : "")
            + (field.Into is null ? "" : $", into {field.Into}");
        facets.Say(name, ChangeKind.Data, words, $"{field.Type} {Texts.Sorted(field.Options)} {field.Required} {field.Into}")
            .Words($"{name} title", field.Title)
            .Words($"{name} help", field.Help)
            .Labels($"{name} label", field.Labels);
    }
}
