using CareCircuits.Care.Circuits;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Data;

namespace CareCircuits.Admin.Running;

/// <summary>The services that a start event may be about, such as the wards of hospitals: those with the roles that the workflow gives its work to under that name.</summary>
internal static class StartServices
{
    public static IReadOnlyList<Service> Of(StartedWorkflow workflow, NameBook names)
    {
        var roles = RolesOf(workflow);
        return [.. names.Services.Values.Where(service => service.Roles.Any(roles.Contains))];
    }

    private static HashSet<string> RolesOf(StartedWorkflow workflow)
    {
        var named = workflow.Circuit.Events[workflow.Plan.Definition.StartsOn!].Data.Where(datum => datum.Value.Type == DataKind.Service).Select(datum => datum.Key).ToHashSet();
        return Ways.StepsOf(workflow.Plan.Definition).OfType<TaskStep>()
            .Where(task => task.Role is not null && DataReference.NameOf(task.Assignee) is { } name && named.Contains(name))
            .Select(task => task.Role!)
            .ToHashSet();
    }
}
