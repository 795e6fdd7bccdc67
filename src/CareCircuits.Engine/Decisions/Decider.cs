using CareCircuits.Engine.Explaining;

namespace CareCircuits.Engine.Decisions;

/// <summary>The heart of the house: what a signal means for an enrolment. The live system, rehearsals and replays all ask here.</summary>
public static class Decider
{
    /// <summary>
    /// Answers what <paramref name="signal"/> means. Same arguments, same answer; nothing is touched.
    /// </summary>
    public static Outcome<Decision> Decide(Circuit circuit, Enrolment enrolment, Signal signal, Situation situation, DateTimeOffset now) =>
        DecideWithReasons(circuit, enrolment, signal, situation, now, null);

    /// <summary>The same, and adds to <paramref name="reasons"/> why each step on the way came to what it came to. That costs time, so nobody asks for it who only wants to go on.</summary>
    internal static Outcome<Decision> DecideWithReasons(
        Circuit circuit, Enrolment enrolment, Signal signal, Situation situation, DateTimeOffset now, List<ExplainedStep>? reasons)
    {
        if (enrolment.Status == EnrolmentStatus.Ended)
            return new Refusal.EnrolmentHasEnded();

        var turn = new Turn(circuit, enrolment, situation, now, reasons);
        return turn.Take(signal) is { } refusal ? refusal : turn.Decision();
    }
}
