using CareCircuits.Rules.Facts;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Rules.Proofs;

/// <summary>Looks for people for whom a directory has no service.</summary>
public static class Directories
{
    private const string Belongs = "belongs";
    private const string Exclude = "exclude";
    private const int MostSteps = 20_000;
    private static readonly string[] OfPeople = ["person", "enrolment", FactCatalogue.Data];

    /// <summary>
    /// Whether there is somebody who belongs to the target group (anybody, where there is none) and whom <paramref name="rules"/> exclude from every
    /// service, with data of this shape, of which some surely have a value.
    /// </summary>
    public static Proof TakenByNone(
        RuleSet? targetGroup, RuleSet rules, IReadOnlyList<ServiceFacts> services, DataShape data, IReadOnlySet<string> surelyKnown)
    {
        if (rules.IsBroken || targetGroup?.IsBroken == true)
            return Proof.Undecided;
        var excluding = rules.Counting.Where(rule => rule.Outcome == Exclude).ToList();
        if (excluding.Count == 0 && services.Count > 0)
            return Proof.Excluded;

        var blank = CaseSheet.Blank(OfPeople.ToHashSet(), data);
        var space = new CaseSpace(blank, surelyKnown, MostSteps);
        var demands = services.Select(service => new Source(blank with { Service = service }, rules.Data, "service"))
            .Select(source => new Demand(AnyOf([.. excluding.Select(rule => space.Take(rule.Condition, source))]), Answers.True)).ToList();
        var belonging = Belonging(targetGroup, space, new Source(blank, targetGroup?.Data ?? DataShape.Empty));

        var proof = Proof.Excluded;
        foreach (var way in belonging)
        {
            var found = space.Find([.. way, .. demands], sheet => IsIn(targetGroup, sheet) && services.All(service => IsOut(rules, sheet with { Service = service })));
            if (found.IsFound)
                return found;
            if (found.State == ProofState.Undecided)
                proof = found;
        }

        return proof;
    }

    private static Node AnyOf(Node[] nodes) => nodes.Length == 1 ? nodes[0] : new Node.Junction(All: false, Eager: false, nodes);

    private static bool IsIn(RuleSet? targetGroup, FactSheet sheet) =>
        targetGroup is null || targetGroup.Try(sheet) is { Verdict: Verdict.Hit, Outcome: Belongs };

    private static bool IsOut(RuleSet rules, FactSheet sheet) =>
        rules.Try(sheet) is { Verdict: not Verdict.Error } judged && judged.Held.Any(rule => rule.Outcome == Exclude);

    // A way to belong for each rule that can say so.
    private static List<List<Demand>> Belonging(RuleSet? set, CaseSpace space, Source source)
    {
        if (set is null)
            return [[]];
        var nodes = set.Counting.Select(rule => (Rule: rule, Node: space.Take(rule.Condition, source))).ToList();
        return
        [
            .. nodes.Select((said, number) => (said, number)).Where(way => way.said.Rule.Outcome == Belongs)
                .Select(way => nodes.Select((other, at) => Math.Sign(at.CompareTo(way.number)) switch
                {
                    0 => new Demand(other.Node, Answers.True),
                    1 when set.Policy == HitPolicy.First => null,
                    _ => new Demand(other.Node, Beside(set.Policy, other.Rule.Outcome == Belongs)),
                }).OfType<Demand>().ToList()),
        ];
    }

    private static Answers Beside(HitPolicy policy, bool agrees) => (policy, agrees) switch
    {
        (HitPolicy.First, true) => Answers.False | Answers.Unknown,
        (HitPolicy.Any, true) => Answers.False | Answers.True,
        _ => Answers.False,
    };
}
