using CareCircuits.Engine.Explaining;
using CareCircuits.Engine.Moves;

namespace CareCircuits.Engine.Decisions;

/// <summary>Takes the entries of a journal one after the other, each by the circuit version that the enrolment was in then.</summary>
internal sealed class JournalWalk(Func<int, Circuit> versions, Enrolment beginning)
{
    private readonly List<Happening> past = [];
    private Enrolment? beforeMove;

    public Enrolment State { get; private set; } = beginning;

    /// <summary>What the entry comes to, from where the walk stands.</summary>
    public Outcome<Decision> Decide(JournalEntry entry, List<ExplainedStep>? reasons) => entry.Signal switch
    {
        Signal.Moved moved => Mover.Move(versions(State.Version), versions(moved.To), State, past, MoveChoices.Of(moved), entry.Situation, entry.At),
        Signal.MovedBack back => beforeMove is { } before
            ? Mover.Back(versions(State.Version), versions(back.To), State, before, entry.Situation, entry.At)
            : new Refusal.MovedOn(),
        var signal => Decider.DecideWithReasons(versions(State.Version), State, signal, entry.Situation, entry.At, reasons),
    };

    /// <summary>Goes on to where the entry led.</summary>
    public void GoOn(JournalEntry entry, Decision decision)
    {
        beforeMove = entry.Signal is Signal.Moved ? State : null;
        State = decision.After;
        past.AddRange(decision.Happenings.OfType<Happening.StepLeft>());
    }
}
