using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Access;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Running;
using CareCircuits.Care.Work;
using CareCircuits.Engine.Decisions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Work;

/// <summary>Yes or no to a question; a no says why. Pressed twice, it is answered once.</summary>
public sealed partial class Answering(QuestionWork questions, Refusals refusals)
{
    private readonly string sender = Guid.CreateVersion7().ToString("N");
    private ElementReference reasonInput;
    private bool isDeclining;
    private bool wasDeclining;
    private bool isSending;
    private string? reason;

    /// <summary>The enrolment of the search.</summary>
    [Parameter]
    [EditorRequired]
    public required EnrolmentKey Enrolment { get; set; }

    /// <summary>The entry of the search.</summary>
    [Parameter]
    [EditorRequired]
    public required int Entry { get; set; }

    /// <summary>What is asked, and for whom, in words.</summary>
    [Parameter]
    [EditorRequired]
    public required string About { get; set; }

    /// <summary>Goes before the ids of the inputs.</summary>
    [Parameter]
    public string Prefix { get; set; } = "why";

    /// <summary>Told what is to be said once it was answered, and whether that is bad news.</summary>
    [Parameter]
    public EventCallback<(string Words, bool IsBad)> Answered { get; set; }

    [CascadingParameter]
    private Desk Desk { get; set; } = null!;

    private string ReasonId => $"{Prefix}-{Enrolment.Enrolment}-{Entry}";

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var isNew = isDeclining && !wasDeclining;
        wasDeclining = isDeclining;
        if (isNew)
            await reasonInput.FocusAsync();
    }

    private Task AcceptAsync() => AnswerAsync(Reply.Accepted, null, Say["Accepted"]);

    private Task DeclineAsync() => AnswerAsync(Reply.Declined, reason?.Trim(), Say["Declined"]);

    private async Task AnswerAsync(Reply reply, string? why, string words)
    {
        if (isSending)
            return;
        isSending = true;
        var outcome = await questions.AnswerAsync(Desk, Enrolment, Entry, reply, why, sender, CancellationToken.None);
        isSending = false;
        await Answered.InvokeAsync(outcome is Outcome<Sent>.Refused(var refusal) ? (refusals.Say(refusal), true) : (words, false));
    }
}
