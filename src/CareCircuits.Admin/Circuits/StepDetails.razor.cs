using CareCircuits.Engine.Definitions;
using CareCircuits.Engine.Flow;
using CareCircuits.Rules.Data;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Circuits;

/// <summary>All that a step is: who, until when, with what questions and rules, under which agreement, who is told, and where it leads.</summary>
public sealed partial class StepDetails
{
    /// <summary>The step.</summary>
    [Parameter]
    [EditorRequired]
    public required StepDefinition Step { get; set; }

    /// <summary>Its workflow.</summary>
    [Parameter]
    [EditorRequired]
    public required WorkflowDefinition Workflow { get; set; }

    /// <summary>Its words.</summary>
    [Parameter]
    [EditorRequired]
    public required StepWords Words { get; set; }

    /// <summary>Where the circuit is.</summary>
    [Parameter]
    [EditorRequired]
    public required CircuitAddress Address { get; set; }

    /// <summary>How many people are here now.</summary>
    [Parameter]
    public int People { get; set; }

    private List<Way> Out => [.. Ways.Of(Step)];

    private List<(StepDefinition From, string Why)> Into =>
        [.. Ways.StepsOf(Workflow).SelectMany(step => Ways.Of(step).Where(way => way.Target == Step.Id).Select(way => (step, Words.Way(step, way))))];

    /// <summary>What it is, line by line; the names are those of the texts.</summary>
    private IEnumerable<(string Name, string Text)> Facts
    {
        get
        {
            if (People > 0)
                yield return ("Detail.People", People.ToString(System.Globalization.CultureInfo.CurrentCulture));
            if (Words.Who(Step) is { } who)
                yield return (Step is ShareStep or NotifyStep ? "Detail.Told" : Step is RunStep ? "Detail.Runs" : Step is RaiseStep ? "Detail.Raises" : "Detail.Who", who);
            if (StepWords.Limit(Step) is { } limit)
                yield return ("Detail.Until", Words.Time.Limit(limit));
            foreach (var fact in Step switch
            {
                TaskStep task => OfTask(task),
                ReferStep refer => OfRefer(refer),
                AssignStep { AnswerWithin: { } within } => [("Detail.AnswerWithin", Words.Time.Limit(within))],
                ShareStep share => OfShare(share),
                NotifyStep notify => [("Detail.Message", Words.Said(notify.Message, ""))],
                EndStep { Result: { } result } => [("Detail.Result", Words.Outcome(result))],
                SetStep set => set.Values.Select(value => ("Detail.Notes", $"{Words.Time.Datum(DataReference.NameOf(value.Key) ?? value.Key)} = {value.Value}")),
                _ => Enumerable.Empty<(string, string)>(),
            })
                yield return fact;
        }
    }

    private IEnumerable<(string Name, string Text)> OfTask(TaskStep task)
    {
        if (task.Assignee is { } assignee)
            yield return ("Detail.Assignee", Words.Party(assignee));
        if (task.Remind.Count > 0)
            yield return ("Detail.Reminders", string.Join(", ", task.Remind.Select(Words.Time.Reminder)));
        if (task.Overdue is { Escalate: { } role } overdue)
            yield return ("Detail.Overdue", overdue.After == Duration.Zero ? Words.Role(role) : $"{Words.Role(role)} · {Words.Time.Reminder(overdue.After)}");
    }

    private IEnumerable<(string Name, string Text)> OfRefer(ReferStep refer)
    {
        yield return ("Detail.Purpose", Words.Purpose(refer.Purpose));
        if (refer.Need is { } need)
            yield return ("Detail.Need", Words.Said(need, ""));
        yield return ("Detail.Offer", Say[$"Offer.{refer.Offer}"]);
        if (refer.AnswerWithin is { } within)
            yield return ("Detail.AnswerWithin", Words.Time.Limit(within));
        if (refer.Priority is { } priority)
            yield return ("Detail.Priority", priority);
    }

    private IEnumerable<(string Name, string Text)> OfShare(ShareStep share)
    {
        yield return ("Detail.Purpose", Words.Purpose(share.Purpose));
        yield return ("Detail.Content", string.Join(", ", share.Content.Select(Words.Content)));
        if (share.Feedback is { } feedback)
            yield return ("Detail.Feedback", Words.Party(feedback));
    }
}
