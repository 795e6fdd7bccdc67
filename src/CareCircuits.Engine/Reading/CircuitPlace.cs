using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Reading;

/// <summary>Whether a circuit lies in the folder that its id and version say: <c>&lt;circuit&gt;/v&lt;N&gt;</c>.</summary>
internal static class CircuitPlace
{
    public static void Check(CircuitDefinition circuit, string folder, Faults faults)
    {
        if (Names.IsKebab(circuit.Id) && Names.FolderOf(folder) is var parent && parent != circuit.Id)
            faults.Add(circuit, "/id", $"The id `{Shown.Name(circuit.Id)}` disagrees with the folder `{Shown.Name(parent)}`.");
        if (circuit.Version > 0 && Names.FileOf(folder.TrimEnd('/')) is var own && own != Names.OfVersion(circuit.Version))
            faults.Add(circuit, "/version", $"The version {circuit.Version} disagrees with the folder `{Shown.Name(own)}`.");
    }
}
