using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Explaining;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.RuleSets;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.Explaining;

/// <summary>Puts explanations into words: the one sentence that matters first, and what lies beneath it.</summary>
public sealed class WhyTeller(
    IStringLocalizer<WhyWords> words, IStringLocalizer<FactWords> facts, IStringLocalizer<ClauseWords> clauses, IStringLocalizer<OutcomeWords> outcomes,
    IStringLocalizer<SaidTime> times, Reader reader)
{
    /// <summary>Says outcomes.</summary>
    public SaidOutcomes Outcomes { get; } = new(outcomes, reader);

    /// <summary>Says facts, as the circuit and the directory call them.</summary>
    public SaidFacts Facts(Circuit circuit, string? workflow, NameBook names) => new(facts, times, reader) { Circuit = circuit, Workflow = workflow, Names = names };

    /// <summary>Says conditions.</summary>
    public SaidClauses Clauses(SaidFacts said) => new(clauses, said);

    /// <summary>The sentence that says why a step came to what it came to.</summary>
    public string Sentence(ExplainedStep step, Circuit circuit, NameBook names)
    {
        var said = Facts(circuit, step.Workflow, names);
        var title = Question(TitleOf(circuit, step.Workflow, step.Step));
        return step switch
        {
            ExplainedStep.ByRules(_, _, _, _, var why) => OfRules(title, why, said),
            ExplainedStep.ByConditions(_, _, _, _, var conditions) => OfConditions(title, conditions, said),
            ExplainedStep.OfCandidates candidates => OfCandidates(title, candidates, names),
            _ => title,
        };
    }

    /// <summary>The title of a step.</summary>
    public string TitleOf(Circuit circuit, string workflow, string step) =>
        reader.Say(circuit.Workflows.GetValueOrDefault(workflow)?.Steps.GetValueOrDefault(step)?.Definition.Title, step);

    /// <summary>What a rule gives as its reason; its name in plain words where it gives none.</summary>
    public string Reason(Rule rule) => reader.Say(rule.Reason, SaidFacts.Plainly(rule.Name));

    /// <summary>What a candidate is called.</summary>
    public string NameOf(ExplainedStep.OfCandidates step, Circuit circuit, NameBook names, string id) =>
        IsForStaff(step, circuit) ? names.StaffName(id) ?? id : reader.Say(names.ServiceName(id), id);

    private static bool IsForStaff(ExplainedStep.OfCandidates step, Circuit circuit) =>
        circuit.Workflows.GetValueOrDefault(step.Workflow)?.Steps.GetValueOrDefault(step.Step)?.Definition is AssignStep;

    private string OfRules(string title, Explanation why, SaidFacts said) => why.Evaluation.Verdict switch
    {
        Verdict.Hit when why.Evaluation.Rule is { Reason: not null } rule =>
            words["Because", title, Outcomes.Of(rule.Outcome ?? ""), SaidFacts.LowerFirst(Reason(rule))],
        Verdict.Hit => words["Came", title, string.Join(", ", why.Evaluation.Outcomes.Select(Outcomes.Of))],
        Verdict.None => words["NoRule", title],
        Verdict.Unknown => words["NotKnownVerdict", title, string.Join(", ", why.Used.Where(used => used.Value is null).Select(used => said.Name(used.Fact, used.Member)))],
        _ => words["Failed", title],
    };

    private string OfConditions(string title, IReadOnlyList<ExplainedCondition> conditions, SaidFacts said)
    {
        var sayings = Clauses(said);
        if (conditions.FirstOrDefault(condition => condition.Why.Value is true) is { } held)
            return words["CondHeld", title, sayings.Of(held.Why.Said)];
        if (conditions.Any(condition => condition.Why.State == ResultState.Unknown))
            return words["CondUnknown", title];
        return conditions is [var only]
            ? words["CondHeld", title, sayings.Of(only.Why.Said.Contrary())]
            : words["CondNone", title];
    }

    private string OfCandidates(string title, ExplainedStep.OfCandidates step, NameBook names)
    {
        if (step.Candidates.FirstOrDefault(candidate => candidate.Excluding is null) is not { } first)
            return $"{title} {words["Nobody"].Value}";

        // The step itself stands in the title; staff have names of one kind, services of another.
        var name = names.StaffName(first.Id) ?? reader.Say(names.ServiceName(first.Id), first.Id);
        var reasons = first.Why.Evaluation.Held.Where(rule => rule.Reason is not null).OrderByDescending(rule => rule.Score).Take(2).Select(rule => SaidFacts.LowerFirst(Reason(rule)).TrimEnd('.')).ToList();
        return reasons.Count == 0 ? words["FirstAskedPlain", title, name] : words["FirstAsked", title, name, string.Join("; ", reasons) + "."];
    }

    /// <summary>A title with a sign at its end, so that what follows reads on.</summary>
    private string Question(string title) => title is [.., '?' or '!' or '.' or ':'] ? title : words["Colon", title];
}
