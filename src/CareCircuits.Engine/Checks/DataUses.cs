using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;

namespace CareCircuits.Engine.Checks;

/// <summary>What a step uses a datum for, outside expressions.</summary>
internal enum DataUseKind
{
    /// <summary>A time counts from it.</summary>
    From,

    /// <summary>It says who is told, asked or at work.</summary>
    Party,

    /// <summary>It says who is to hear how it went.</summary>
    Feedback,

    /// <summary>It gets the service that accepted.</summary>
    Service,

    /// <summary>It gets the staff member who accepted.</summary>
    Staff,

    /// <summary>It gets the answer to a question of a form.</summary>
    Answer,

    /// <summary>It gets the value of an expression.</summary>
    Set,

    /// <summary>A message mentions it.</summary>
    Message,
}

/// <summary>A name of a datum as it is written in a step, with where it stands in the step.</summary>
internal readonly record struct DataUse(DataUseKind Kind, string Written, string Pointer, FieldDefinition? Field = null);

/// <summary>Finds the names of data that a step uses outside expressions.</summary>
internal static class DataUses
{
    public static IEnumerable<DataUse> Of(StepDefinition step) => step switch
    {
        TaskStep task =>
        [
            .. Use(DataUseKind.Party, task.Assignee, "/assignee"),
            .. Use(DataUseKind.From, task.Due?.From, "/due/from"),
            .. task.Form.SelectMany((field, number) => Answer(field, number)),
        ],
        ReferStep refer =>
        [
            .. Use(DataUseKind.From, refer.AnswerWithin?.From, "/answerWithin/from"),
            .. Use(DataUseKind.From, refer.Until?.From, "/until/from"),
            .. Use(DataUseKind.Service, refer.Into, "/into"),
        ],
        AssignStep assign =>
        [
            .. Use(DataUseKind.From, assign.AnswerWithin?.From, "/answerWithin/from"),
            .. Use(DataUseKind.From, assign.Until?.From, "/until/from"),
            .. Use(DataUseKind.Staff, assign.Into, "/into"),
        ],
        ShareStep share => [.. Someone(DataUseKind.Party, share.With, "/with"), .. Someone(DataUseKind.Feedback, share.Feedback, "/feedback")],
        WaitStep wait => Use(DataUseKind.From, wait.Until?.From, "/until/from"),
        NotifyStep notify => [.. Someone(DataUseKind.Party, notify.To, "/to"), .. Mentioned(notify)],
        SetStep set => set.Values.Keys.Select(name => new DataUse(DataUseKind.Set, name, "/values/" + JsonPointer.Escape(name))),
        _ => [],
    };

    private static IEnumerable<DataUse> Use(DataUseKind kind, string? written, string pointer) =>
        written is null ? [] : [new DataUse(kind, written, pointer)];

    // What is not written as a datum is a role.
    private static IEnumerable<DataUse> Someone(DataUseKind kind, string? written, string pointer) =>
        DataReference.NameOf(written) is null ? [] : Use(kind, written, pointer);

    private static IEnumerable<DataUse> Answer(FieldDefinition field, int number) =>
        field.Into is null ? [] : [new DataUse(DataUseKind.Answer, field.Into, $"/form/{number}/into", field)];

    private static IEnumerable<DataUse> Mentioned(NotifyStep notify) => notify.Message.Texts
        .SelectMany(text => Placeholders.In(text.Value).Select(name => new DataUse(DataUseKind.Message, name, "/message/" + text.Key)))
        .DistinctBy(use => use.Written);
}
