using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;

namespace CareCircuits.Admin.Running;

/// <summary>Who expects the person at the end of the way: whom the searches of a workflow found.</summary>
internal static class Expected
{
    /// <summary>The names of the data into which a workflow puts those who said yes, in the order of its searches.</summary>
    public static IEnumerable<string> Names(WorkflowPlan plan) => Engine.Flow.Ways.StepsOf(plan.Definition)
        .Select(step => step switch { ReferStep refer => refer.Into, AssignStep assign => assign.Into, _ => null })
        .Select(into => DataReference.NameOf(into))
        .OfType<string>()
        .Distinct();

    /// <summary>The service or staff member that expects the person; null where nobody does yet.</summary>
    public static string? By(WorkflowPlan plan, IReadOnlyDictionary<string, object> known) =>
        Names(plan).Select(name => known.GetValueOrDefault(name)).OfType<string>().FirstOrDefault();
}
