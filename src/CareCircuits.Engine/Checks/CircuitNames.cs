using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC103 and CC104 within <c>circuit.json</c>: the roles of purposes, and the rule set of the target group.</summary>
internal static class CircuitNames
{
    private static readonly string[] Belonging = ["belongs", "does-not-belong"];

    public static void Check(CheckedCircuit circuit)
    {
        if (circuit.Definition is not { } definition || !circuit.IsKnown)
            return;

        foreach (var purpose in definition.Purposes)
            for (var index = 0; index < purpose.Recipients.Count; index++)
                if (purpose.Recipients[index] is var role && !circuit.Roles.Contains(role))
                    circuit.Findings.AtCircuit(Codes.UnknownName, purpose, $"/recipients/{index}",
                        $"The purpose {Hints.Quoted(purpose.Id)} names the role {Hints.Quoted(role)}, "
                        + $"which does not exist{circuit.Hints.For(role, circuit.Roles)}");

        if (definition.TargetGroup is { } set)
            CheckTargetGroup(circuit, set);
    }

    private static void CheckTargetGroup(CheckedCircuit circuit, string set)
    {
        var definition = circuit.Definition!;
        if (!circuit.Pins.Contains(set))
            circuit.Findings.AtCircuit(Codes.UnknownName, definition, "/targetGroup",
                $"The rule set {Hints.Quoted(set)} is not pinned under `rules`{circuit.Hints.For(set, circuit.Pins)}");
        else if (circuit.RuleSet(set) is { } rules && !rules.Outcomes.ToHashSet(StringComparer.Ordinal).SetEquals(Belonging))
            circuit.Findings.AtCircuit(Codes.Outcomes, definition, "/targetGroup",
                $"The target group's rule set {Hints.Quoted(set)} must have the outcomes `belongs` and `does-not-belong` and no others.");
    }
}
