using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.People;

/// <summary>Says what happened in one journal entry, sentence by sentence, with titles and names in the place of ids.</summary>
internal sealed class HappeningTeller(
    IStringLocalizer<HistoryWords> say, SaidOutcomes outcomes, SaidFacts facts, Reader reader, Circuit circuit, NameBook names, JournalLine line)
{
    private readonly Dictionary<int, string> places = line.Happenings.OfType<Happening.StepEntered>().ToDictionary(entered => entered.Entry, entered => entered.Workflow);

    /// <summary>What matters to people, in the order in which it happened; questions to several at once are one sentence.</summary>
    public IEnumerable<string> Then() => Grouped(line.Happenings.Where(Matters));

    /// <summary>What else happened.</summary>
    public IEnumerable<string> Rest()
    {
        if (Known() is { } known)
            yield return known;
        foreach (var sentence in Grouped(line.Happenings.Where(happening => !Matters(happening))))
            yield return sentence;
    }

    /// <summary>What a moment that came brought about first.</summary>
    public string? First() => line.Happenings.Select(WordsOf).FirstOrDefault(words => words is not null);

    /// <summary>One happening that has words for sure.</summary>
    public string Of(Happening.ReferralChanged changed) => WordsOf(changed)!;

    public StepDefinition? StepOf(string workflow, string step) => circuit.Workflows.GetValueOrDefault(workflow)?.Steps.GetValueOrDefault(step)?.Definition;

    public string TitleOf(string workflow, string step) => reader.Say(StepOf(workflow, step)?.Title, SaidFacts.Plainly(step));

    public string OutcomeOf(StepDefinition? step, string outcome) => outcomes.Of(step, outcome);

    public string PurposeOf(string purpose) => reader.Say(circuit.Purposes.GetValueOrDefault(purpose)?.Title, SaidFacts.Plainly(purpose));

    public string EventOf(string id) => say["Event." + id] is { ResourceNotFound: false } words ? words.Value : Ended(reader.Say(circuit.Events.GetValueOrDefault(id)?.Title, SaidFacts.Plainly(id)));

    private bool Matters(Happening happening) => happening switch
    {
        Happening.WorkflowStarted or Happening.WorkflowEnded or Happening.Decided { RuleSet: not null } or Happening.Shared or Happening.Notified or Happening.Escalated => true,
        Happening.ReferralChanged { State: not (ReferralState.Cancelled or ReferralState.Listed) } => true,
        Happening.StepEntered entered => StepOf(entered.Workflow, entered.Step) is TaskStep or WaitStep,
        Happening.ConsentGiven or Happening.ConsentRefused or Happening.ConsentWithdrawn or Happening.EnrolmentConfirmed or Happening.EnrolmentEnded => true,
        Happening.IncidentRaised or Happening.IncidentRepaired => true,
        _ => false,
    };

    private IEnumerable<string> Grouped(IEnumerable<Happening> happenings)
    {
        List<Happening.ReferralChanged> together = [];
        foreach (var happening in happenings)
        {
            if (happening is Happening.ReferralChanged { Reason: null or "" } changed)
            {
                if (together.Count > 0 && (together[0].State, together[0].Entry) != (changed.State, changed.Entry))
                {
                    yield return Many(together);
                    together.Clear();
                }

                together.Add(changed);
                continue;
            }

            if (together.Count > 0)
                yield return Many(together);
            together.Clear();
            if (WordsOf(happening) is { } words)
                yield return words;
        }

        if (together.Count > 0)
            yield return Many(together);
    }

    private string Many(List<Happening.ReferralChanged> changes) => changes is [var only]
        ? Of(only)
        : say[$"Referral.{changes[0].State}.Many", string.Join(", ", changes.Select(changed => Name(changed.To))), TitleAt(changes[0].Entry, changes[0].Step)];

    /// <summary>All that was learnt of the person, in one sentence.</summary>
    private string? Known()
    {
        var learnt = line.Happenings.OfType<Happening.Learned>().Select(learned => learned.Member.StartsWith("needs.", StringComparison.Ordinal)
            ? $"{facts.Value("need", "domain", learned.Member["needs.".Length..])} ({facts.Value("need", "rating", learned.Value)})"
            : $"{facts.Name("person", learned.Member)} ({facts.Value("person", learned.Member, learned.Value)})").ToList();
        return learnt.Count == 0 ? null : say["Learned", string.Join(", ", learnt)].Value;
    }

    private string? WordsOf(Happening happening) => SaidOf(happening)?.Value;

    private LocalizedString? SaidOf(Happening happening) => happening switch
    {
        Happening.WorkflowStarted started => say["WorkflowStarted", WorkflowOf(started.Workflow)],
        Happening.WorkflowEnded ended => say["WorkflowEnded", WorkflowOf(ended.Workflow), ResultOf(ended)],
        Happening.StepEntered entered when StepOf(entered.Workflow, entered.Step) is TaskStep or WaitStep or ReferStep or AssignStep => say["StepEntered", Ended(TitleOf(entered.Workflow, entered.Step))],
        Happening.StepEntered or Happening.StepLeft or Happening.Learned => null,
        Happening.WorkflowInterrupted interrupted => say["WorkflowInterrupted", WorkflowOf(interrupted.Workflow)],
        Happening.WorkCancelled cancelled => say["WorkCancelled", TitleAt(cancelled.Entry, cancelled.Step), Name(cancelled.Owner)],
        Happening.EventIgnored ignored => say["EventIgnored", EventOf(ignored.Event)],
        Happening.Decided { Outcome: { } outcome } decided => say["Decided", TitleAt(decided.Entry, decided.Step), DecidedAs(decided, outcome)],
        Happening.Decided decided => say["Decided." + decided.Verdict, TitleAt(decided.Entry, decided.Step)],
        Happening.Reminded reminded => say["Reminded", Name(reminded.To), Ended(TitleAt(reminded.Entry, reminded.Step))],
        Happening.ReminderPassed passed => say["ReminderPassed", Ended(TitleAt(passed.Entry, passed.Step))],
        Happening.Escalated escalated => say["Escalated", Name(escalated.To), Ended(TitleAt(escalated.Entry, escalated.Step))],
        Happening.Ranked ranked => say["Ranked", TitleAt(ranked.Entry, ranked.Step), ranked.Kept.Length, ranked.Excluded.Length],
        Happening.ReferralChanged { Reason: { Length: > 0 } reason } changed => say[$"Referral.{changed.State}.Reason", Name(changed.To), TitleAt(changed.Entry, changed.Step), reason],
        Happening.ReferralChanged changed => say["Referral." + changed.State, Name(changed.To), TitleAt(changed.Entry, changed.Step)],
        Happening.Shared shared => say["Shared", Name(shared.With), Ended(PurposeOf(shared.Purpose))],
        Happening.Notified notified => say["Notified", Name(notified.To), Ended(TitleAt(notified.Entry, notified.Step))],
        Happening.ConsentGiven given => say["ConsentGiven", PurposeOf(given.Purpose)],
        Happening.ConsentRefused refused => say["ConsentRefused", PurposeOf(refused.Purpose)],
        Happening.ConsentWithdrawn withdrawn => say["ConsentWithdrawn", PurposeOf(withdrawn.Purpose)],
        Happening.EnrolmentConfirmed => say["EnrolmentConfirmed"],
        Happening.EnrolmentEnded => say["EnrolmentEnded"],
        Happening.IncidentRaised raised => say["IncidentRaised", Ended(TitleOf(raised.Workflow, raised.Step))],
        Happening.IncidentRepaired repaired => say["IncidentRepaired", Ended(TitleAt(repaired.Entry, repaired.Step))],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string DecidedAs(Happening.Decided decided, string outcome) => decided.RuleSet is null ? TitleAt(decided.Entry, outcome) : outcomes.Of(outcome);

    private string ResultOf(Happening.WorkflowEnded ended) =>
        circuit.Workflows.GetValueOrDefault(ended.Workflow)?.Steps.Values.Select(step => step.Definition).OfType<EndStep>().FirstOrDefault(end => end.Result == ended.Result) is { } end
            ? reader.Say(end.Title, outcomes.Of(ended.Result))
            : outcomes.Of(ended.Result);

    private string Name(Party party) => party.Kind == PartyKind.Person ? say["ThePerson"] : names.Of(reader, circuit, party);

    private string WorkflowOf(string id) => reader.Say(circuit.Workflows.GetValueOrDefault(id)?.Definition.Title, SaidFacts.Plainly(id));

    /// <summary>A step whose workflow the happening does not name: that of its entry, else the one workflow that has such a step.</summary>
    private string TitleAt(int entry, string step) => places.TryGetValue(entry, out var workflow)
        ? TitleOf(workflow, step)
        : reader.Say(circuit.InOrder.Select(plan => plan.Steps.GetValueOrDefault(step)?.Definition.Title).FirstOrDefault(title => title is not null), SaidFacts.Plainly(step));

    /// <summary>A title at the end of a sentence: one that asks or calls needs no full stop after it.</summary>
    private static string Ended(string title) => title is [.., '?' or '!' or '.'] ? title : title + ".";
}
