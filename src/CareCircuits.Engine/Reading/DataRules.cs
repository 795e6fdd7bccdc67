using CareCircuits.Rules.Data;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Reading;

/// <summary>What must hold for the names and types of data.</summary>
internal static class DataRules
{
    /// <summary>Checks the member <c>data</c> of <paramref name="owner"/>.</summary>
    public static void Check(object owner, IReadOnlyDictionary<string, DataType> data, Faults faults)
    {
        foreach (var (name, type) in data)
        {
            faults.Datum(owner, $"/data/{JsonTree.Escaped(name)}", name);
            Options(type, type.Type == DataKind.Choice, mayLack: false, type.Options, type.Labels, faults);
        }
    }

    /// <summary>Checks the options of a choice, and that nothing else has any.</summary>
    public static void Options(
        object owner, bool takesOptions, bool mayLack, IReadOnlyList<string>? options, IReadOnlyDictionary<string, Wording>? labels, Faults faults)
    {
        if (takesOptions && !mayLack && options is not { Count: > 0 } && faults.IsWhole(owner))
            faults.Add(owner, "/options", "A `choice` needs `options`.");
        if (!takesOptions && options is not null)
            faults.Add(owner, "/options", "Only a `choice` has `options`.");
        if (!takesOptions && labels is not null)
            faults.Add(owner, "/labels", "Only a `choice` has `labels`.");
        if (!takesOptions || options is null)
            return;

        faults.Distinct(owner, "/options", options);
    }
}
