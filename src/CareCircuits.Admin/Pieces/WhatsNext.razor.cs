using CareCircuits.Care.Networks;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Definitions;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Pieces;

/// <summary>What happens now, in sentences: what, by whom, before when.</summary>
public sealed partial class WhatsNext
{
    /// <summary>What comes next.</summary>
    [Parameter]
    [EditorRequired]
    public required IReadOnlyList<NextStep> Next { get; set; }

    /// <summary>The circuit that it happens in.</summary>
    [Parameter]
    [EditorRequired]
    public required Circuit Circuit { get; set; }

    /// <summary>Who everybody is.</summary>
    [Parameter]
    [EditorRequired]
    public required NameBook Names { get; set; }

    private string Words(NextStep next)
    {
        var workflow = Circuit.Workflows[next.Workflow].Definition;
        if (next.Kind == NextKind.End)
            return Say["End", Reader.Say(workflow.Title, workflow.Id)];

        var step = Circuit.Workflows[next.Workflow].Steps[next.Step].Definition;
        var what = step is ReferStep { Need: { } need } ? Reader.Say(need, step.Id) : Reader.Say(step.Title, step.Id);
        var who = next.By is { } party ? Names.Of(Reader, Circuit, party) : "";
        var when = next.Before is { } moment ? SaidTime.In(Reader, SayTime, moment) : null;
        return (next.Kind, when) switch
        {
            (NextKind.Stuck, _) => Say["Stuck", what],
            (NextKind.Question, null) => Say["Question", who, what],
            (NextKind.Question, _) => Say["QuestionBefore", who, what, when],
            (NextKind.Wait, null) => Say["Wait", what],
            (NextKind.Wait, _) => Say["WaitUntil", what, when],
            (_, null) => Say["Task", what, who],
            _ => Say["TaskBefore", what, who, when],
        };
    }
}
