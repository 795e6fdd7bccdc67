using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Engine.Decisions;

/// <summary>The data of instances: reading references, filling in values.</summary>
internal sealed partial class Turn
{
    private static object? ValueOf(string reference, InstanceAtWork instance) =>
        DataReference.NameOf(reference) is { } name ? instance.Data[name] : null;

    /// <summary>Who <paramref name="reference"/> means: a role, <c>person</c>, or the value of <c>data.x</c>; null where that has none.</summary>
    private static Party? PartyOf(string reference, InstanceAtWork instance)
    {
        if (reference == Party.Person.Id)
            return Party.Person;
        if (DataReference.NameOf(reference) is not { } name)
            return Party.Role(reference);
        return instance.Data[name] is string id ? new Party(KindOf(instance, name), id) : null;
    }

    private static PartyKind KindOf(InstanceAtWork instance, string name) =>
        instance.Plan.Shape.TypeOf(name)?.Type == DataKind.Staff ? PartyKind.Staff : PartyKind.Service;

    private static Party PartyIn(InstanceAtWork instance, Stay.Searching search, string id) =>
        new(instance.Plan.Steps[search.Step].Definition is AssignStep ? PartyKind.Staff : PartyKind.Service, id);

    /// <summary>Gives <paramref name="name"/> a value; what is wrong with it where it does not fit.</summary>
    private static string? Fill(InstanceAtWork instance, string name, object? value)
    {
        if (instance.Plan.Shape.TypeOf(name) is not { } type)
            return $"There is no datum {name}.";
        if (value is null && !type.Optional)
            return $"{name} needs a value.";
        if (!DataValues.TryRead(type, value, out var read, out var problem))
            return $"{name}: {problem}";

        instance.Data = instance.Data.With(name, read);
        return null;
    }

    /// <summary>Fills what <paramref name="values"/> and the workflow of <paramref name="instance"/> name alike; what does not fit, if anything.</summary>
    private static string? FillAlike(InstanceAtWork instance, IReadOnlyDictionary<string, object?> values)
    {
        foreach (var (name, value) in values)
        {
            if (value is not null && instance.Plan.Shape.SlotOf(name) >= 0 && Fill(instance, name, value) is { } problem)
                return problem;
        }

        return null;
    }

    /// <summary>The first data of a new instance; the faults where they do not fit or a required one is missing.</summary>
    private static List<Fault>? Filled(WorkflowPlan workflow, IReadOnlyDictionary<string, object?> values, out DataFacts data)
    {
        data = DataFacts.Of(workflow.Shape);
        List<Fault>? faults = null;
        foreach (var (name, type) in workflow.Shape.Members)
        {
            var value = values.GetValueOrDefault(name);
            if (value is null && type.Optional)
                continue;
            if (value is null)
                (faults ??= []).Add(new Fault(name, "is missing"));
            else if (!DataValues.TryRead(type, value, out var read, out var problem))
                (faults ??= []).Add(new Fault(name, problem));
            else
                data = data.With(name, read);
        }

        return faults;
    }

    private static string Told(Refusal refusal) => refusal is Refusal.DataInvalid invalid
        ? string.Join("; ", invalid.Faults.Select(fault => $"{fault.Name} {fault.Problem}"))
        : refusal.ToString();
}
