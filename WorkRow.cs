using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;

namespace CareCircuits.Admin.Work;

/// <summary>What a line of the work list is.</summary>
public enum WorkKind
{
    /// <summary>Something to do.</summary>
    Task,

    /// <summary>A question to answer.</summary>
    Question,

    /// <summary>A question to somebody else, whose answer is awaited.</summary>
    Asked,
}

/// <summary>Whose something on the work list is, seen from the desk.</summary>
public enum Holder
{
    /// <summary>Theirs, and nobody else's.</summary>
    Mine,

    /// <summary>That of a colleague whom they stand in for.</summary>
    StoodInFor,

    /// <summary>A colleague has taken it on.</summary>
    Colleague,

    /// <summary>Whoever of their role or service takes it on.</summary>
    Anyone,
}

/// <summary>A line of the work list.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Enrolment">In which enrolment.</param>
/// <param name="Person">With whom.</param>
/// <param name="Circuit">The circuit.</param>
/// <param name="Version">Its version.</param>
/// <param name="Workflow">The workflow.</param>
/// <param name="Entry">The entry of the step.</param>
/// <param name="Step">The step.</param>
/// <param name="Of">Whose task it is, or who is asked.</param>
/// <param name="ClaimedBy">Who took the task on.</param>
/// <param name="Since">Since when.</param>
/// <param name="Due">Before when.</param>
/// <param name="State">How far a question has come.</param>
public sealed record WorkRow(
    WorkKind Kind, EnrolmentKey Enrolment, Guid Person, string Circuit, int Version, string Workflow, int Entry, string Step,
    Party Of, string? ClaimedBy, DateTimeOffset Since, DateTimeOffset? Due, ReferralState? State)
{
    /// <summary>What addresses call it: the enrolment and the entry.</summary>
    public string Address => $"{Enrolment.Enrolment}/{Entry}";

    /// <summary>What a page calls it; a search may ask several at once.</summary>
    public string Id => $"row-{Enrolment.Enrolment}-{Entry}-{Of.Id}";

    /// <summary>The line of a task.</summary>
    public static WorkRow For(OpenTask task) => new(
        WorkKind.Task, task.Enrolment, task.Person, task.Circuit, task.Version, task.Workflow, task.Entry, task.Step, task.Owner, task.ClaimedBy, task.Since, task.Due, null);

    /// <summary>The line of a question.</summary>
    public static WorkRow For(Referral question, WorkKind kind) => new(
        kind, question.Enrolment, question.Person, question.Circuit, question.Version, question.Workflow, question.Entry, question.Step,
        question.To, null, question.ChangedAt, question.AnswerBy, question.State);

    /// <summary>Whose it is, and the id of the staff member whom that is about.</summary>
    public (Holder Holder, string? Staff) HeldBy(Desk desk)
    {
        var staff = ClaimedBy ?? (Of.Kind == PartyKind.Staff ? Of.Id : null);
        return staff is null ? (Holder.Anyone, null)
            : staff == desk.Member.Id ? (Holder.Mine, staff)
            : desk.ActsFor(staff) ? (Holder.StoodInFor, staff)
            : (Holder.Colleague, staff);
    }
}
