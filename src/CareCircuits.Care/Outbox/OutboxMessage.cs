using CareCircuits.Engine.Decisions;

namespace CareCircuits.Care.Outbox;

/// <summary>Why someone is told something.</summary>
public enum MessageKind
{
    /// <summary>A task of theirs is due.</summary>
    Reminder,

    /// <summary>A task of someone else is late.</summary>
    Escalation,

    /// <summary>They are asked to take someone on.</summary>
    Asked,

    /// <summary>A question to them was taken back.</summary>
    QuestionTakenBack,

    /// <summary>Work of theirs was taken back.</summary>
    WorkTakenBack,

    /// <summary>Something about a person was shared with them.</summary>
    Shared,

    /// <summary>A message written in the workflow.</summary>
    Notice,

    /// <summary>A step cannot go on by itself.</summary>
    Incident,
}

/// <summary>Something to deliver after it was kept, at least once; who gets it twice knows it by its key.</summary>
/// <param name="Key">Unique in the enrolment: the journal entry's number and the place among its messages.</param>
/// <param name="To">Who gets it.</param>
/// <param name="Kind">Why.</param>
/// <param name="ByMail">Whether it also goes by mail, in neutral words.</param>
/// <param name="Workflow">The workflow it is about.</param>
/// <param name="Entry">The entry of the step it is about.</param>
/// <param name="Step">The step it is about.</param>
public sealed record OutboxMessage(string Key, Party To, MessageKind Kind, bool ByMail, string Workflow, int Entry, string Step);
