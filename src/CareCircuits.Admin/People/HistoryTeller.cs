using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.People;

/// <summary>One entry of someone's history: the main thing in a sentence, and all that happened with it.</summary>
/// <param name="Number">The number of the journal entry.</param>
/// <param name="At">When.</param>
/// <param name="Who">Who did it.</param>
/// <param name="Sentence">The main thing.</param>
/// <param name="Details">All that happened.</param>
/// <param name="HasWhy">Whether rules or conditions decided something.</param>
public sealed record HistoryEntry(int Number, DateTimeOffset At, string Who, string Sentence, IReadOnlyList<string> Details, bool HasWhy);

/// <summary>The words of histories.</summary>
public sealed class HistoryWords;

/// <summary>Tells a journal as people would: who did what, and what came of it.</summary>
public sealed class HistoryTeller(IStringLocalizer<HistoryWords> say, IStringLocalizer<OutcomeWords> outcomes, IStringLocalizer<TaskWords> tasks, Reader reader)
{
    /// <summary>One entry in words.</summary>
    public HistoryEntry Tell(JournalLine line, Circuit circuit, NameBook names)
    {
        var places = line.Happenings.OfType<Happening.StepEntered>().ToDictionary(entered => entered.Entry, entered => entered.Workflow);
        var telling = new Telling(circuit, names, places);
        List<string> details = [.. line.Happenings.Select(happening => Of(happening, telling)).OfType<string>()];
        return new HistoryEntry(
            line.Entry.Number, line.Entry.At, WhoOf(line.By, names), Main(line, telling), details,
            line.Happenings.Any(happening => happening is Happening.Decided or Happening.Ranked));
    }

    private string WhoOf(Actor by, NameBook names) => by.Kind switch
    {
        ActorKind.Staff => names.StaffName(by.Id) ?? say["Someone"],
        ActorKind.System => say["ASystem"],
        _ => say["TheClock"],
    };

    private string Main(JournalLine line, Telling telling) => line.Entry.Signal switch
    {
        Signal.Happened happened => EventOf(happened.Event, telling),
        Signal.Completed done => Completed(line, done, telling),
        Signal.Answered answered => line.Happenings.OfType<Happening.ReferralChanged>().FirstOrDefault(changed => changed.To.Id == answered.By) is { } changed
            ? Of(changed, telling) ?? ""
            : say["PersonSaysNo"].Value,
        Signal.Due => line.Happenings.Select(happening => Of(happening, telling)).FirstOrDefault(words => words is not null) ?? say["TimePassed"].Value,
        Signal.Consented(var purpose) => say["ConsentGiven", PurposeOf(purpose, telling)],
        Signal.Withdrawn(var purpose) => say["ConsentWithdrawn", PurposeOf(purpose, telling)],
        Signal.Retried(_, var reason) => say["Retried", reason],
        Signal.Skipped(_, _, var reason) => say["Skipped", reason],
        _ => say["TimePassed"],
    };

    private string Completed(JournalLine line, Signal.Completed done, Telling telling)
    {
        if (line.Happenings.OfType<Happening.StepLeft>().FirstOrDefault(left => left.Entry == done.Entry) is not { Way.From: { } from } left)
            return say["TaskDone"];
        var step = StepOf(left.Workflow, from, telling) as TaskStep;
        var label = step?.Labels?.GetValueOrDefault(done.Outcome) is { } words ? reader.Say(words, done.Outcome) : done.Outcome == Outcomes.Declined ? tasks["PersonDeclines"] : done.Outcome;
        return say["Completed", TitleOf(left.Workflow, from, telling), label];
    }

    private string? Of(Happening happening, Telling telling) => WordsOf(happening, telling)?.Value;

    private LocalizedString? WordsOf(Happening happening, Telling telling) => happening switch
    {
        Happening.WorkflowStarted started => say["WorkflowStarted", WorkflowOf(started.Workflow, telling)],
        Happening.WorkflowEnded ended => say["WorkflowEnded", WorkflowOf(ended.Workflow, telling), ResultOf(ended, telling)],
        Happening.StepEntered entered when StepOf(entered.Workflow, entered.Step, telling) is TaskStep or WaitStep or ReferStep or AssignStep => say["StepEntered", TitleOf(entered.Workflow, entered.Step, telling)],
        Happening.StepEntered or Happening.StepLeft => null,
        Happening.WorkflowInterrupted interrupted => say["WorkflowInterrupted", WorkflowOf(interrupted.Workflow, telling)],
        Happening.WorkCancelled cancelled => say["WorkCancelled", TitleAt(cancelled.Entry, cancelled.Step, telling), Name(cancelled.Owner, telling)],
        Happening.EventIgnored ignored => say["EventIgnored", EventOf(ignored.Event, telling)],
        Happening.Decided { Outcome: { } outcome } decided => say["Decided", TitleAt(decided.Entry, decided.Step, telling), OutcomeOf(decided, outcome, telling)],
        Happening.Decided decided => say["Decided." + decided.Verdict, TitleAt(decided.Entry, decided.Step, telling)],
        Happening.Reminded reminded => say["Reminded", Name(reminded.To, telling), TitleAt(reminded.Entry, reminded.Step, telling)],
        Happening.ReminderPassed passed => say["ReminderPassed", TitleAt(passed.Entry, passed.Step, telling)],
        Happening.Escalated escalated => say["Escalated", Name(escalated.To, telling), TitleAt(escalated.Entry, escalated.Step, telling)],
        Happening.Ranked ranked => say["Ranked", TitleAt(ranked.Entry, ranked.Step, telling), ranked.Kept.Length, ranked.Excluded.Length],
        Happening.ReferralChanged changed => changed.Reason is { Length: > 0 } reason
            ? say["Referral." + changed.State + ".Reason", Name(changed.To, telling), TitleAt(changed.Entry, changed.Step, telling), reason]
            : say["Referral." + changed.State, Name(changed.To, telling), TitleAt(changed.Entry, changed.Step, telling)],
        Happening.Shared shared => say["Shared", Name(shared.With, telling), PurposeOf(shared.Purpose, telling)],
        Happening.Notified notified => say["Notified", Name(notified.To, telling), TitleAt(notified.Entry, notified.Step, telling)],
        Happening.Learned => null,
        Happening.ConsentGiven given => say["ConsentGiven", PurposeOf(given.Purpose, telling)],
        Happening.ConsentRefused refused => say["ConsentRefused", PurposeOf(refused.Purpose, telling)],
        Happening.ConsentWithdrawn withdrawn => say["ConsentWithdrawn", PurposeOf(withdrawn.Purpose, telling)],
        Happening.EnrolmentConfirmed => say["EnrolmentConfirmed"],
        Happening.EnrolmentEnded => say["EnrolmentEnded"],
        Happening.IncidentRaised raised => say["IncidentRaised", TitleOf(raised.Workflow, raised.Step, telling)],
        Happening.IncidentRepaired repaired => say["IncidentRepaired", TitleAt(repaired.Entry, repaired.Step, telling)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string OutcomeOf(Happening.Decided decided, string outcome, Telling telling) =>
        decided.RuleSet is null ? TitleAt(decided.Entry, outcome, telling) : new SaidOutcomes(outcomes, reader).Of(outcome);

    private string ResultOf(Happening.WorkflowEnded ended, Telling telling) =>
        reader.Say(telling.Circuit.Workflows.GetValueOrDefault(ended.Workflow)?.Steps.Values.Select(step => step.Definition).OfType<EndStep>().FirstOrDefault(end => end.Result == ended.Result)?.Title, say["Stopped"].Value);

    private string Name(Party party, Telling telling) => party.Kind == PartyKind.Person ? say["ThePerson"] : telling.Names.Of(reader, telling.Circuit, party);

    private string PurposeOf(string purpose, Telling telling) => reader.Say(telling.Circuit.Purposes.GetValueOrDefault(purpose)?.Title, purpose);

    private string EventOf(string id, Telling telling) => say["Event." + id] is { ResourceNotFound: false } words ? words : reader.Say(telling.Circuit.Events.GetValueOrDefault(id)?.Title, id);

    private string WorkflowOf(string id, Telling telling) => reader.Say(telling.Circuit.Workflows.GetValueOrDefault(id)?.Definition.Title, id);

    private static StepDefinition? StepOf(string workflow, string step, Telling telling) => telling.Circuit.Workflows.GetValueOrDefault(workflow)?.Steps.GetValueOrDefault(step)?.Definition;

    private string TitleOf(string workflow, string step, Telling telling) => reader.Say(StepOf(workflow, step, telling)?.Title, step);

    /// <summary>A step whose workflow the happening does not name: that of its entry, else the one workflow that has such a step.</summary>
    private string TitleAt(int entry, string step, Telling telling) =>
        telling.Places.TryGetValue(entry, out var workflow)
            ? TitleOf(workflow, step, telling)
            : reader.Say(telling.Circuit.InOrder.Select(plan => plan.Steps.GetValueOrDefault(step)?.Definition.Title).FirstOrDefault(title => title is not null), step);

    private sealed record Telling(Circuit Circuit, NameBook Names, IReadOnlyDictionary<int, string> Places);
}
