using System.Collections.Frozen;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Proofs;

namespace CareCircuits.Rules.RuleSets;

/// <summary>One version of a rule set, read and checked. Pure, thread-safe, never throws.</summary>
public sealed class RuleSet
{
    private readonly SetRunner runner;
    private readonly Lazy<bool> mayBeUnknown;
    private readonly Lazy<RuleSetProofs> proofs;

    internal RuleSet(RuleSetFile document, IReadOnlySet<string> facts, DataShape data, IReadOnlyList<Rule> rules)
    {
        (Id, Version, Policy, Facts, Data, Rules) = (document.WorkflowName, document.Version, document.HitPolicy, facts, data, rules);
        Document = document;
        Counting = [.. rules.Where(rule => rule.Enabled)];
        Outcomes = [.. Counting.Select(rule => rule.Outcome).OfType<string>().Distinct()];
        IsBroken = TermWalk.All(rules.Select(rule => rule.Condition)).OfType<BrokenTerm>().Any();
        runner = new SetRunner(this);
        mayBeUnknown = new(() => VerdictAnalysis.MayBeUnknown(this, FrozenSet<string>.Empty));
        proofs = new(() => SetProver.Prove(this));
    }

    /// <summary>Its id, in kebab-case.</summary>
    public string Id { get; }

    /// <summary>Its version, from 1.</summary>
    public int Version { get; }

    /// <summary>What more than one hit means.</summary>
    public HitPolicy Policy { get; }

    /// <summary>The names of the facts that its rules see, <c>data</c> included where it declares some.</summary>
    public IReadOnlySet<string> Facts { get; }

    /// <summary>The data that it expects of a workflow.</summary>
    public DataShape Data { get; }

    /// <summary>Its rules, in order, disabled ones included.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The file that it was read from.</summary>
    public RuleSetFile Document { get; }

    /// <summary>The outcomes of its enabled rules, each once, in order.</summary>
    public IReadOnlyList<string> Outcomes { get; }

    /// <summary>Whether an expression of it was refused. It can still be looked at; evaluating it is an error.</summary>
    public bool IsBroken { get; }

    /// <summary>Whether, by its own types, its verdict can be unknown.</summary>
    public bool MayBeUnknown => mayBeUnknown.Value;

    /// <summary>What can contradict, what can never be and what is left open, proved once, when it is first asked.</summary>
    public RuleSetProofs Proofs => proofs.Value;

    /// <summary>The members that its rules read, each once, in the order of the rules.</summary>
    public IReadOnlyList<ReadMember> Reads => [.. TermWalk.All(Rules.Select(rule => rule.Condition)).Select(ReadMember.Of).OfType<ReadMember>().Distinct()];

    /// <summary>The rules that are enabled.</summary>
    internal Rule[] Counting { get; }

    /// <summary>Whether its verdict can be unknown although these data surely have a value.</summary>
    public bool MayBeUnknownWith(IReadOnlySet<string> dataSurelyKnown) =>
        MayBeUnknown && VerdictAnalysis.MayBeUnknown(this, dataSurelyKnown);

    /// <summary>Evaluates it. Data are found by name: a member that <see cref="FactSheet.Data"/> does not have is unknown.</summary>
    public Evaluation Evaluate(FactSheet facts) => runner.Run(facts);

    /// <summary>Evaluates it and keeps every step of the way. Always comes to the same as <see cref="Evaluate"/>.</summary>
    public Explanation Explain(FactSheet facts) => runner.Explain(facts);

    /// <summary>
    /// Compiles it now, which <see cref="Evaluate"/> does by itself once it has been used a few times: the first ones are not worth the wait.
    /// </summary>
    public void Compile() => runner.Compile();

    /// <summary>Evaluates it by walking over its terms; many trials do not make it worth compiling.</summary>
    internal Evaluation Try(FactSheet facts) => runner.Walk(facts);

    /// <summary>Evaluates it by walking over its terms, with these suppositions.</summary>
    internal Evaluation Suppose(FactSheet facts, IReadOnlyDictionary<string, bool> supposed) => runner.Walk(facts, supposed);
}
