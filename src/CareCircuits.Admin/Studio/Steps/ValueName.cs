using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Data;

namespace CareCircuits.Admin.Studio.Steps;

/// <summary>A value that a step can give: to a datum of its own workflow, to an event, or to another workflow.</summary>
/// <param name="Name">What it is called in the file.</param>
/// <param name="Label">What people read.</param>
/// <param name="IsRequired">Whether it must be given.</param>
public sealed record ValueName(string Name, string Label, bool IsRequired)
{
    /// <summary>The data of the step's own workflow, which it can note.</summary>
    public static IReadOnlyList<ValueName> OfData(DraftPart step) => [.. PartChoices.Data(step, []).Select(datum => new ValueName(datum.Value, datum.Label, IsRequired: false))];

    /// <summary>The data that an event carries; none where there is no such event.</summary>
    public static IReadOnlyList<ValueName> OfEvent(DraftPart step, string? happening) =>
        Of(step, (step.Circuit.Events.GetValueOrDefault(happening ?? "") ?? BuiltInEvents.All.FirstOrDefault(known => known.Id == happening))?.Data);

    /// <summary>The data of another workflow, those that it needs first.</summary>
    public static IReadOnlyList<ValueName> OfWorkflow(DraftPart step, string? workflow) => Of(step, step.Circuit.Workflows.GetValueOrDefault(workflow ?? "")?.Definition.Data);

    private static IReadOnlyList<ValueName> Of(DraftPart step, IReadOnlyDictionary<string, DataType>? data) =>
        [.. (data ?? new Dictionary<string, DataType>()).OrderBy(datum => datum.Value.Optional).Select(datum => new ValueName(datum.Key, step.Words.Time.Datum(datum.Key), !datum.Value.Optional))];
}
