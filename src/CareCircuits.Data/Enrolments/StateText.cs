using System.Collections.Immutable;
using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Data.Enrolments;

/// <summary>The part of an enrolment's state that no column holds. Workflows that have ended are left out.</summary>
internal sealed record StateText(string Id, DateOnly? Since, IReadOnlyList<string> Consents, IReadOnlyList<InstanceText> Instances)
{
    public static StateText Of(Enrolment state) =>
        new(state.Id, state.Since, [.. state.Consents], [.. state.Running.Select(InstanceText.Of)]);

    /// <summary>The state again; the circuit knows the shapes of the data.</summary>
    public Enrolment In(Circuit circuit, EnrolmentStatus status, int version, int lastInstance, int lastEntry) => new()
    {
        Id = Id,
        Version = version,
        Status = status,
        Since = Since,
        Consents = Consents.ToImmutableSortedSet(StringComparer.Ordinal),
        Instances = [.. Instances.Select(instance => instance.In(circuit.Workflows[instance.Workflow].Shape))],
        LastInstance = lastInstance,
        LastEntry = lastEntry,
    };
}

/// <summary>A running workflow; its data by name, as plain values.</summary>
internal sealed record InstanceText(
    int Number, string Workflow, DateTimeOffset StartedAt, IReadOnlyDictionary<string, object?> Data, ImmutableArray<Stay> Stays)
{
    public static InstanceText Of(Instance instance) =>
        new(instance.Number, instance.Workflow, instance.StartedAt, Plain(instance.Data), instance.Stays);

    /// <summary>The workflow again, with data of the shape that its circuit version gives them.</summary>
    public Instance In(DataShape shape) => new()
    {
        Number = Number,
        Workflow = Workflow,
        StartedAt = StartedAt,
        Data = Typed(shape),
        Stays = Stays,
    };

    private static Dictionary<string, object?> Plain(DataFacts data) => data.Shape.Members
        .Select(member => (member.Key, Value: data[member.Key]))
        .Where(member => member.Value is not null)
        .ToDictionary(member => member.Key, member => member.Value);

    private DataFacts Typed(DataShape shape)
    {
        var data = DataFacts.Of(shape);
        foreach (var (name, raw) in Data)
        {
            if (shape.TypeOf(name) is not { } type || !DataValues.TryRead(type, raw, out var value, out _))
                throw new InvalidDataException($"The datum {name} of workflow {Workflow} does not have the shape of its circuit version.");
            data = data.With(name, value);
        }

        return data;
    }
}
