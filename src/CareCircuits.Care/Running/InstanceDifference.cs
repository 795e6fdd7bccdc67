using System.Collections.Immutable;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Data;

namespace CareCircuits.Care.Running;

/// <summary>Which runs of workflows a decision began, moved or ended, as lists show them.</summary>
internal static class InstanceDifference
{
    public static ImmutableArray<MovedInstance> Between(Circuit circuit, Enrolment before, Enrolment after)
    {
        var moved = ImmutableArray.CreateBuilder<MovedInstance>();
        foreach (var instance in after.Instances)
        {
            // One that was not touched is the same object.
            if (!before.Instances.Any(other => ReferenceEquals(other, instance)))
                moved.Add(RowOf(circuit, instance));
        }

        return moved.ToImmutable();
    }

    private static MovedInstance RowOf(Circuit circuit, Instance instance)
    {
        var (service, on) = BeganWith(circuit, instance);
        return new MovedInstance(
            instance.Number, instance.Workflow, instance.StartedAt,
            [.. instance.Stays.Where(stay => stay is not Stay.Branching).OrderBy(stay => stay.Entry).Select(stay => stay.Step)],
            instance.Stays.OfType<Stay.Searching>().Select(search => search.Priority).DefaultIfEmpty().Max(),
            service, on, instance.Result);
    }

    /// <summary>The first service and the first day that the start event asks for, as they are now: a discharge may have been put off.</summary>
    private static (string? Service, DateOnly? On) BeganWith(Circuit circuit, Instance instance)
    {
        if (circuit.Workflows[instance.Workflow].Definition.StartsOn is not { } start || circuit.Events.GetValueOrDefault(start) is not { } definition)
            return default;

        string? service = null;
        DateOnly? on = null;
        foreach (var name in definition.Data.Keys)
        {
            if (definition.Data[name].Type == DataKind.Service)
                service ??= instance.Data[name] as string;
            else if (definition.Data[name].Type == DataKind.Date)
                on ??= instance.Data[name] as DateOnly?;
        }

        return (service, on);
    }
}
