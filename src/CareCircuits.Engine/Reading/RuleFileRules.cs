using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Reading;

/// <summary>What must hold between the file of a rule set and its place in the rules folder.</summary>
internal static class RuleFileRules
{
    public static IEnumerable<Finding> Check(JsonTree root, RuleSetPin pin, string file)
    {
        var set = root.Nearest("/0");
        if (set["WorkflowName"] is { Text: { } name } id && name != pin.Set)
            yield return Disagrees(id, pin, file, $"The name `{Shown.Name(name)}` disagrees with the folder `{pin.Set}`.");
        if (set["Version"] is { Number: long version } number && version != pin.Version)
            yield return Disagrees(number, pin, file, $"The version {version} disagrees with the file `{Names.OfVersion(pin.Version)}.json`.");
    }

    private static Finding Disagrees(JsonTree tree, RuleSetPin pin, string file, string message) =>
        new(Codes.Format, Severity.Error, tree.PlaceIn(file), message) { RuleSet = pin.Set };
}
