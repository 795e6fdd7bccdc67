using CareCircuits.Rules.Findings;
using CareCircuits.Rules.Proofs;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Engine.Checks;

/// <summary>CC702 and CC703 within rule sets: rules that contradict one another, that can never hold, or that earlier ones always hide.</summary>
internal static class RuleContradictions
{
    public static void Check(CheckedCircuit circuit)
    {
        foreach (var (_, set) in circuit.Reading.RuleSets.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var proofs = set.Proofs;
            foreach (var conflicts in proofs.Conflicts.GroupBy(conflict => conflict.Second))
                Tell(circuit, Codes.Contradiction, set, conflicts.Key, Conflicting(set, [.. conflicts]), conflicts.First().Example);
            foreach (var rule in proofs.Rules)
                Check(circuit, set, rule);
            foreach (var open in proofs.OpenConflicts)
                circuit.Findings.OpenAtRule(Codes.Contradiction, PlaceOf(circuit, set, open.Second), set.Id, open.Second.Name,
                    $"Whether {Name(open.First)} and {Name(open.Second)} can both hold could not be decided.");
        }
    }

    private static void Check(CheckedCircuit circuit, RuleSet set, RuleProof proof)
    {
        if (proof.NeverHolds)
            Tell(circuit, Codes.Gap, set, proof.Rule, $"The rule {Name(proof.Rule)} can never hold.", null);
        else if (proof.IsHidden)
            Tell(circuit, Codes.Gap, set, proof.Rule,
                $"The rule {Name(proof.Rule)} is always hidden: whenever it holds, an earlier one does too, as {Name(proof.HiddenBy!)} with {proof.Holds.Example}.",
                proof.Holds.Example);
        else if (proof.Holds.State == ProofState.Undecided || proof.HoldsFirst.State == ProofState.Undecided)
            circuit.Findings.OpenAtRule(Codes.Gap, PlaceOf(circuit, set, proof.Rule), set.Id, proof.Rule.Name,
                $"Whether the rule {Name(proof.Rule)} can ever {(proof.Holds.IsFound ? "hold before all others" : "hold")} could not be decided.");
    }

    private static string Conflicting(RuleSet set, List<RuleConflict> conflicts)
    {
        var (first, second, example) = (conflicts[0].First, conflicts[0].Second, conflicts[0].Example);
        var others = conflicts.Count == 1 ? "" : $" It also clashes with {string.Join(", ", conflicts.Skip(1).Select(conflict => Name(conflict.First)))}.";
        return (set.Policy == HitPolicy.Unique
            ? $"The rules {Name(first)} and {Name(second)} can both hold, where only one may: with {example}."
            : $"The rules {Name(first)} and {Name(second)} can both hold and do not agree: with {example}.") + others;
    }

    private static void Tell(CheckedCircuit circuit, string code, RuleSet set, Rule rule, string message, CaseExample? example) =>
        circuit.Findings.AtRule(code, PlaceOf(circuit, set, rule), set.Id, rule.Name, message, example);

    private static Place PlaceOf(CheckedCircuit circuit, RuleSet set, Rule rule)
    {
        var file = circuit.Reading.RuleFiles[set.Id];
        var tree = circuit.Reading.RuleTrees[set.Id].Items.SelectMany(item => item["Rules"]?.Items ?? []).FirstOrDefault(item => item["RuleName"]?.Text == rule.Name);
        return tree is null ? file : (tree["Expression"] ?? tree).PlaceIn(file.File);
    }

    private static string Name(Rule rule) => Hints.Quoted(rule.Name);
}
