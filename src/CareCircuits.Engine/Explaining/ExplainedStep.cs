using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Engine.Explaining;

/// <summary>Why a step of a workflow came to what it came to.</summary>
public abstract record ExplainedStep
{
    private ExplainedStep(int instance, string workflow, int entry, string step) => (Instance, Workflow, Entry, Step) = (instance, workflow, entry, step);

    /// <summary>The number of the run.</summary>
    public int Instance { get; }

    /// <summary>The workflow.</summary>
    public string Workflow { get; }

    /// <summary>The number of the step's entry.</summary>
    public int Entry { get; }

    /// <summary>The step.</summary>
    public string Step { get; }

    /// <summary>A rule set decided.</summary>
    public sealed record ByRules(int Instance, string Workflow, int Entry, string Step, Explanation Why) : ExplainedStep(Instance, Workflow, Entry, Step);

    /// <summary>Conditions decided: those that were looked at, in their order.</summary>
    public sealed record ByConditions(int Instance, string Workflow, int Entry, string Step, IReadOnlyList<ExplainedCondition> Conditions)
        : ExplainedStep(Instance, Workflow, Entry, Step);

    /// <summary>A rule set judged candidates, those that it left out included.</summary>
    public sealed record OfCandidates(int Instance, string Workflow, int Entry, string Step, RuleSet Rules, IReadOnlyList<ExplainedCandidate> Candidates)
        : ExplainedStep(Instance, Workflow, Entry, Step);
}

/// <summary>One condition of a decision, where it leads, and every value on the way.</summary>
public sealed record ExplainedCondition(string Next, ExplainedTerm Why);

/// <summary>What a rule set made of one candidate.</summary>
/// <param name="Id">The service or staff member.</param>
/// <param name="Excluding">The rule that left them out; null where they were kept.</param>
/// <param name="Why">The whole of it.</param>
public sealed record ExplainedCandidate(string Id, Rule? Excluding, Explanation Why)
{
    /// <summary>What the rules gave.</summary>
    public long Score => Why.Evaluation.Score;

    /// <summary>Whether a fact that the rules asked for was unknown.</summary>
    public bool IsUncertain => Why.Evaluation.Verdict == Verdict.Unknown;
}
