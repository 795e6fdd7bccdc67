using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Proofs;

namespace CareCircuits.Engine.Checks;

/// <summary>CC703 for the target group: somebody of whom its rules say neither that they belong nor that they do not.</summary>
internal static class TargetGroupGaps
{
    public static void Check(CheckedCircuit circuit)
    {
        if (circuit.Definition is not { TargetGroup: { } group } definition || circuit.RuleSet(group) is not { IsBroken: false } set || !ProvedUses.SeesPeople(set))
            return;
        if (set.Proofs.Gap is { Example: { } example })
            circuit.Findings.AtCircuit(Codes.Gap, definition, "/targetGroup",
                $"No rule of {Hints.Quoted(group)} says whether somebody belongs with {example}.", example);
        else if (set.Proofs.Gap.State == ProofState.Undecided)
            circuit.Findings.OpenAtRule(Codes.Gap, circuit.Reading.RuleFiles[group], group, null,
                $"Whether the rules of {Hints.Quoted(group)} cover every case could not be decided.");
    }
}
