using System.Text.Json.Serialization;
using CareCircuits.Rules.Data;

namespace CareCircuits.Engine.Definitions;

/// <summary>One step of a workflow. Its kind says what happens there; its ways out say where it leads.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TaskStep), "task")]
[JsonDerivedType(typeof(DecideStep), "decide")]
[JsonDerivedType(typeof(ReferStep), "refer")]
[JsonDerivedType(typeof(AssignStep), "assign")]
[JsonDerivedType(typeof(ShareStep), "share")]
[JsonDerivedType(typeof(WaitStep), "wait")]
[JsonDerivedType(typeof(NotifyStep), "notify")]
[JsonDerivedType(typeof(SetStep), "set")]
[JsonDerivedType(typeof(RaiseStep), "raise")]
[JsonDerivedType(typeof(RunStep), "run")]
[JsonDerivedType(typeof(ParallelStep), "parallel")]
[JsonDerivedType(typeof(EndStep), "end")]
public abstract record StepDefinition
{
    /// <summary>The step's id, unique in its workflow, branches included.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required Wording Title { get; init; }

    /// <summary>Where an event leads while the step is current: a step of the same region, or <see cref="Targets.Stop"/>.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyDictionary<string, string> On { get; init; } = new Dictionary<string, string>();

    /// <summary>A word for those who design and review.</summary>
    public Wording? Note { get; init; }
}
