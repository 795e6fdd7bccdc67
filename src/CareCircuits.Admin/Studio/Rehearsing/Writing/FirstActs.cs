using System.Text.Json.Nodes;
using CareCircuits.Engine.Decisions;
using CareCircuits.Engine.Rehearsals;

namespace CareCircuits.Admin.Studio.Rehearsing.Writing;

/// <summary>Acts to begin with: whole, so that the rehearsal stays readable, and possible at that moment where something is.</summary>
public static class FirstActs
{
    /// <summary>An act of that kind.</summary>
    public static JsonObject Of(string kind, StoryChoices choices, Standing? now) => kind switch
    {
        "event" => choices.Events(now) is [var happening, ..] ? Acts.Event(happening.Value) : [],
        "complete" => choices.Tasks(now) is [var task, ..] ? Complete(choices, StepName.Of(task.Value)) : [],
        "answer" => choices.Searches(now) is [var search, ..] ? Answer(choices, now, StepName.Of(search.Value)) : [],
        "consent" => choices.Purposes is [var purpose, ..] ? Acts.Consent(purpose.Value) : [],
        "withdraw" => choices.Purposes is [var purpose, ..] ? Acts.Withdraw(purpose.Value) : Acts.Withdraw("enrolment"),
        "set" => Acts.Set([]),
        _ => [],
    };

    /// <summary>A task completed with its first outcome; the workflow is named where the step's id alone does not say which is meant.</summary>
    public static JsonObject Complete(StoryChoices choices, StepName step) =>
        Acts.Complete(step.Step, choices.Outcomes(step.Workflow, step.Step) is [var first, ..] ? first.Value : "done", workflow: Among(choices, step));

    /// <summary>A search answered by the first who may.</summary>
    public static JsonObject Answer(StoryChoices choices, Standing? now, StepName step) =>
        Acts.Answer(step.Step, choices.Answerers(now, step.Workflow, step.Step)[0].Value, Reply.Accepted, workflow: Among(choices, step));

    private static string? Among(StoryChoices choices, StepName step) => choices.IsAmbiguous(step.Step) ? step.Workflow : null;
}
