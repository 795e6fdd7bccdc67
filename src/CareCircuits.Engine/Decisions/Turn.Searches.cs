using System.Collections.Immutable;
using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Explaining;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Facts;
using CareCircuits.Rules.RuleSets;

namespace CareCircuits.Engine.Decisions;

/// <summary>Searches: services asked by a refer, staff asked by an assign. Each question has a life of its own.</summary>
internal sealed partial class Turn
{
    /// <summary>The outcome by which rules drop a candidate.</summary>
    private const string Exclude = "exclude";

    private Way? EnterRefer(Here here, StepPlan plan, ReferStep step)
    {
        if (!enrolment.Consents.Contains(step.Purpose))
            return WayOr(here, plan, WayKind.Outcome, Outcomes.NoConsent, IncidentCodes.OutcomeUnmapped, "A search without consent leads nowhere.");

        long priority = 0;
        if (step.Priority is { } expression)
        {
            if (Computed(here, new Dictionary<string, string> { ["priority"] = expression }) is not { } computed)
                return null;
            priority = computed["priority"] as long? ?? 0;
        }

        var sheet = SheetOf(here.Instance);
        var candidates = situation.Services.Select(service => (
            service.Facts.Id, Room: service.Facts.FreePlaces ?? 0, Sheet: sheet with { Service = service.Facts }));
        return Search(here, plan, new SearchTerms(step.Services, step.AnswerWithin, step.Until, step.Offer, priority), candidates);
    }

    private Way? EnterAssign(Here here, StepPlan plan, AssignStep step)
    {
        var sheet = SheetOf(here.Instance);
        var candidates = situation.Staff
            .Where(staff => step.Role is not null && staff.Roles.Contains(step.Role) && !staff.Absent && staff.Caseload < staff.Capacity)
            .Select(staff => (staff.Id, Room: -staff.Caseload, Sheet: sheet with { Staff = staff }));
        return Search(here, plan, new SearchTerms(step.Candidates, step.AnswerWithin, step.Until, Offer.OneByOne, 0), candidates);
    }

    private Way? Search(Here here, StepPlan plan, SearchTerms terms, IEnumerable<(string Id, long Room, FactSheet Sheet)> candidates)
    {
        if (circuit.RuleSets.GetValueOrDefault(terms.Rules) is not { } rules)
            return Stuck(here, IncidentCodes.RulesUnknown, $"There is no rule set {terms.Rules}.");

        var kept = new List<(Candidate Candidate, long Room)>();
        var excluded = ImmutableArray.CreateBuilder<Exclusion>();
        var explained = reasons is null ? null : new List<ExplainedCandidate>();
        foreach (var (id, room, sheet) in candidates)
        {
            var judged = rules.Evaluate(sheet);
            if (judged.Verdict == Verdict.Error)
                return Failed(here, judged.Error);
            var excluding = judged.Held.FirstOrDefault(rule => rule.Outcome == Exclude);
            explained?.Add(new ExplainedCandidate(id, excluding, rules.Explain(sheet)));
            if (excluding is not null)
                excluded.Add(new Exclusion(id, excluding.Name));
            else
                kept.Add((new Candidate(id, judged.Held.Sum(rule => (long)rule.Score), judged.Verdict == Verdict.Unknown, ReferralState.Listed), room));
        }

        // Certain before uncertain, then the higher score, then more room, then the id: the same list on every machine.
        var inOrder = kept
            .OrderBy(judged => judged.Candidate.Uncertain)
            .ThenByDescending(judged => judged.Candidate.Score)
            .ThenByDescending(judged => judged.Room)
            .ThenBy(judged => judged.Candidate.Id, StringComparer.Ordinal)
            .Select(judged => judged.Candidate)
            .ToImmutableArray();
        if (explained is not null)
            reasons!.Add(new ExplainedStep.OfCandidates(here.Instance.Number, here.Instance.Workflow, here.Entry, here.Step, rules, InOrder(explained, inOrder)));
        Note(new Happening.Ranked(here.Entry, here.Step, rules.Id, inOrder, excluded.ToImmutable()));

        ImmutableArray<Timer> timers = [];
        var isOver = false;
        if (terms.Until is { } until)
        {
            if (MomentOf(until, here.Instance) is not { } moment)
                return Stuck(here, IncidentCodes.TimeUnknown, $"{until.From} has no value to count from.");
            timers = [new Timer(TimerKind.Until, 0, moment)];
            isOver = moment <= now;
        }

        var search = new Stay.Searching(here.Entry, here.Step, now, here.Region, terms.Priority, inOrder) { Timers = timers };
        if (terms.AnswerWithin is { From: { } from } && ValueOf(from, here.Instance) is null)
            return Stuck(here, IncidentCodes.TimeUnknown, $"{from} has no value to count from.");
        // Nobody is asked in a time that has passed.
        if (isOver || inOrder.IsEmpty)
            return WayOr(here, plan, WayKind.Outcome, Outcomes.None, IncidentCodes.OutcomeUnmapped, "A search that finds nobody leads nowhere.");

        here.Instance.Add(terms.Offer == Offer.AllAtOnce
            ? Enumerable.Range(0, inOrder.Length).Aggregate(search, (asking, index) => Ask(here.Instance, asking, index, terms.AnswerWithin))
            : Ask(here.Instance, search, 0, terms.AnswerWithin));
        return null;
    }

    /// <summary>Those that were kept in the order in which they are asked, then the others.</summary>
    private static List<ExplainedCandidate> InOrder(List<ExplainedCandidate> explained, ImmutableArray<Candidate> kept) =>
    [
        .. kept.Select(candidate => explained.First(one => one.Id == candidate.Id)),
        .. explained.Where(one => one.Excluding is not null),
    ];

    /// <summary>Sends the question to the candidate in place <paramref name="index"/>.</summary>
    private Stay.Searching Ask(InstanceAtWork instance, Stay.Searching search, int index, TimeLimit? answerWithin)
    {
        var asked = Said(instance, search, index, ReferralState.Sent, null);
        return answerWithin is { } limit && MomentOf(limit, instance) is { } moment
            ? asked with { Timers = asked.Timers.Add(new Timer(TimerKind.Answer, index, moment)) }
            : asked;
    }

    private Stay.Searching Said(InstanceAtWork instance, Stay.Searching search, int index, ReferralState state, string? reason)
    {
        var candidate = search.Candidates[index];
        Note(new Happening.ReferralChanged(search.Entry, search.Step, PartyIn(instance, search, candidate.Id), state, reason));
        return search with
        {
            Candidates = search.Candidates.SetItem(index, candidate with { State = state }),
            Timers = state == ReferralState.Received
                ? search.Timers
                : search.Timers.RemoveAll(timer => timer.Kind == TimerKind.Answer && timer.Index == index),
        };
    }

    /// <summary>How a search is led.</summary>
    private readonly record struct SearchTerms(string Rules, TimeLimit? AnswerWithin, TimeLimit? Until, Offer Offer, long Priority);
}
