using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.People;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Work;

/// <summary>One thing that waits: a task to open, or a question to answer on the spot.</summary>
public sealed partial class WorkRow(QuestionWork questions, Refusals refusals)
{
    private readonly string sender = Guid.CreateVersion7().ToString("N");
    private bool isDeclining;
    private bool isSending;
    private string? reason;

    /// <summary>What waits.</summary>
    [Parameter]
    [EditorRequired]
    public required WorkLine Line { get; set; }

    /// <summary>Whom it is about, with as much as may be seen; null where nothing may.</summary>
    [Parameter]
    public PersonLine? Person { get; set; }

    /// <summary>Who took it on.</summary>
    [Parameter]
    public string? Taken { get; set; }

    /// <summary>Told what is to be said once a question was answered, and whether that is bad news.</summary>
    [Parameter]
    public EventCallback<(string Words, bool IsBad)> Answered { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private Task AcceptAsync() => AnswerAsync(Reply.Accepted, null, Say["Accepted"]);

    private Task DeclineAsync() => AnswerAsync(Reply.Declined, reason, Say["Declined"]);

    private async Task AnswerAsync(Reply reply, string? why, string words)
    {
        if (isSending)
            return;
        isSending = true;
        var outcome = await questions.AnswerAsync(Desk, Line.Enrolment, Line.Entry, reply, why, sender, CancellationToken.None);
        isSending = false;
        await Answered.InvokeAsync(outcome is Outcome<Sent>.Refused(var refusal) ? (refusals.Say(refusal), true) : (words, false));
    }
}
