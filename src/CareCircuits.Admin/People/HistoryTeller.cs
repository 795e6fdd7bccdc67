using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Networks;
using CareCircuits.Care.Running;
using CareCircuits.Engine.Decisions;
using Microsoft.Extensions.Localization;

namespace CareCircuits.Admin.People;

/// <summary>The words of histories.</summary>
public sealed class HistoryWords;

/// <summary>Tells a journal as people would: who did what, what came of it, and, for those who want to know, all the rest.</summary>
public sealed class HistoryTeller(
    IStringLocalizer<HistoryWords> say, IStringLocalizer<OutcomeWords> outcomes, IStringLocalizer<FactWords> facts, IStringLocalizer<SaidTime> times, Reader reader)
{
    /// <summary>More than these are no longer read.</summary>
    private const int MostThen = 4;

    /// <summary>One entry in words.</summary>
    public HistoryEntry Tell(JournalLine line, Circuit circuit, NameBook names)
    {
        var telling = new HappeningTeller(say, new SaidOutcomes(outcomes, reader), new SaidFacts(facts, times, reader) { Circuit = circuit, Names = names }, reader, circuit, names, line);
        var main = Main(line, telling);
        List<string> then = [.. telling.Then().Where(sentence => sentence != main).Distinct()];
        var rest = then.Skip(MostThen).Concat(telling.Rest()).Where(sentence => sentence != main).Distinct();
        return new HistoryEntry(
            line.Entry.Number, line.Entry.At, WhoOf(line.By, names), main, [.. then.Take(MostThen)], [.. rest],
            line.Happenings.Any(happening => happening is Happening.Decided or Happening.Ranked));
    }

    private string WhoOf(Actor by, NameBook names) => by.Kind switch
    {
        ActorKind.Staff => names.StaffName(by.Id) ?? say["Someone"],
        ActorKind.System => say["ASystem"],
        _ => say["TheClock"],
    };

    private string Main(JournalLine line, HappeningTeller telling) => line.Entry.Signal switch
    {
        Signal.Happened happened => telling.EventOf(happened.Event),
        Signal.Completed done => Completed(line, done, telling),
        Signal.Answered answered => line.Happenings.OfType<Happening.ReferralChanged>().FirstOrDefault(changed => changed.To.Id == answered.By) is { } changed
            ? telling.Of(changed)
            : say["PersonSaysNo"],
        Signal.Due => telling.First() ?? say["TimePassed"],
        Signal.Consented(var purpose) => say["ConsentGiven", telling.PurposeOf(purpose)],
        Signal.Withdrawn(var purpose) => say["ConsentWithdrawn", telling.PurposeOf(purpose)],
        Signal.Retried(_, var reason) => say["Retried", reason],
        Signal.Skipped(_, _, var reason) => say["Skipped", reason],
        Signal.Moved moved => say["MovedOver", moved.To],
        Signal.MovedBack back => say["MovedBackTo", back.To],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string Completed(JournalLine line, Signal.Completed done, HappeningTeller telling)
    {
        if (line.Happenings.OfType<Happening.StepLeft>().FirstOrDefault(left => left.Entry == done.Entry) is not { Way.From: { } from } left)
            return say["TaskDone"];
        return say["Completed", telling.TitleOf(left.Workflow, from), telling.OutcomeOf(telling.StepOf(left.Workflow, from), done.Outcome)];
    }
}
