namespace CareCircuits.Engine.Decisions;

/// <summary>The heart of the house: what a signal means for an enrolment. The live system, rehearsals and replays all ask here.</summary>
public static class Decider
{
    /// <summary>
    /// Answers what <paramref name="signal"/> means. Same arguments, same answer; nothing is touched.
    /// </summary>
    public static Outcome<Decision> Decide(Circuit circuit, Enrolment enrolment, Signal signal, Situation situation, DateTimeOffset now)
    {
        if (enrolment.Status == EnrolmentStatus.Ended)
            return new Refusal.EnrolmentHasEnded();

        var turn = new Turn(circuit, enrolment, situation, now);
        return turn.Take(signal) is { } refusal ? refusal : turn.Decision();
    }
}
