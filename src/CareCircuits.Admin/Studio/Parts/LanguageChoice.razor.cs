using CareCircuits.Admin.Studio.Begin;
using CareCircuits.Admin.Studio.Inputs;
using CareCircuits.Engine.Editing;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Studio.Parts;

/// <summary>The languages in which every word of the circuit is to be given.</summary>
public sealed partial class LanguageChoice
{
    /// <summary>The <c>circuit.json</c>.</summary>
    [CascadingParameter]
    public required DraftPart Part { get; set; }

    private static IReadOnlyList<string> Known => NewCircuit.Known;

    private Task<bool> SwitchAsync(string language, bool isOn) =>
        Part.EditAsync("language.switch", language, files => isOn ? LanguageEdits.Add(files, language) : LanguageEdits.Remove(files, language));
}
