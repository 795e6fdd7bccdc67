namespace CareCircuits.Engine.Decisions;

/// <summary>Every reason the engine says no, in one place. The code is stable and is what a log or a screen shows.</summary>
public abstract record Refusal(string Code)
{
    /// <summary>The enrolment has ended; nothing moves in it any more.</summary>
    public sealed record EnrolmentHasEnded() : Refusal("enrolment.ended");

    /// <summary>There is no such enrolment.</summary>
    public sealed record EnrolmentUnknown(Guid Enrolment) : Refusal("enrolment.unknown");

    /// <summary>The circuit does not declare this event.</summary>
    public sealed record EventUnknown(string Event) : Refusal("event.unknown");

    /// <summary>A datum is missing, of the wrong type, or not known to the event.</summary>
    public sealed record DataInvalid(IReadOnlyList<Fault> Faults) : Refusal("data.invalid");

    /// <summary>The work is no longer open: it was done, cancelled or never there.</summary>
    public sealed record NotOpen(int Entry) : Refusal("step.not-open");

    /// <summary>The task has no such outcome.</summary>
    public sealed record OutcomeUnknown(string Step, string Given) : Refusal("outcome.unknown");

    /// <summary>Nobody waits for an answer from this service or staff member.</summary>
    public sealed record AnswerNotExpected(string Step, string By) : Refusal("answer.not-expected");

    /// <summary>The circuit has no such purpose.</summary>
    public sealed record PurposeUnknown(string Purpose) : Refusal("purpose.unknown");

    /// <summary>No consent for this purpose holds, so none can be withdrawn.</summary>
    public sealed record ConsentNotHeld(string Purpose) : Refusal("consent.not-held");

    /// <summary>The moment was consumed, or was cancelled with its step: it will not come again.</summary>
    public sealed record NotDue(int Entry) : Refusal("due.not-pending");

    /// <summary>The moment is still to come, at <paramref name="At"/>.</summary>
    public sealed record NotDueYet(int Entry, DateTimeOffset At) : Refusal("due.not-yet");

    /// <summary>The step does not stand still, so there is nothing to repair.</summary>
    public sealed record NothingToRepair(int Entry) : Refusal("repair.nothing");

    /// <summary>The region has no such step.</summary>
    public sealed record TargetUnknown(string Step) : Refusal("target.unknown");

    /// <summary>The enrolment cannot move to that version as it is; the verdict says what is missing.</summary>
    public sealed record CannotMove(Moves.MoveVerdict Verdict) : Refusal("move.not-possible");

    /// <summary>This cannot be played now; <paramref name="Why"/> says why in plain words.</summary>
    public sealed record PlayNotPossible(string Why) : Refusal("play.not-possible");

    /// <summary>The file of a draft is missing, or no JSON of the shape that this edit needs.</summary>
    public sealed record DraftUnreadable(string Path) : Refusal("draft.unreadable");

    /// <summary>The draft has no such workflow.</summary>
    public sealed record DraftWorkflowUnknown(string Workflow) : Refusal("draft.workflow-unknown");

    /// <summary>The workflow has no such step.</summary>
    public sealed record DraftStepUnknown(string Workflow, string Step) : Refusal("draft.step-unknown");

    /// <summary>The draft has no such role, event, outcome, branch or other named part.</summary>
    public sealed record DraftPartUnknown(string Name) : Refusal("draft.part-unknown");

    /// <summary>The name is in use already.</summary>
    public sealed record DraftNameTaken(string Name) : Refusal("draft.name-taken");

    /// <summary>The name is not written as names of its kind are.</summary>
    public sealed record DraftNameInvalid(string Name) : Refusal("draft.name-invalid");

    /// <summary>What was asked for would make no sense in the draft as it is; <paramref name="Why"/> is a stable word for the reason.</summary>
    public sealed record DraftNotPossible(string Why) : Refusal("draft.not-possible");

    /// <summary>The enrolment has gone on since it was moved, so the move cannot be taken back.</summary>
    public sealed record MovedOn() : Refusal("move.moved-on");
}

/// <summary>What is wrong with one value that was given.</summary>
/// <param name="Name">The name of the datum or field.</param>
/// <param name="Problem">What is wrong, in plain words.</param>
public sealed record Fault(string Name, string Problem);
