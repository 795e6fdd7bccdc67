using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC201 for steps that can wait for ever, and CC202: a due moment after which nobody is told.</summary>
internal static class TimeBounds
{
    public static void Check(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step)
    {
        if (EndlessMessage(step) is { } message)
        {
            circuit.Findings.AtStep(Codes.EndlessWait, workflow, step, "", message);
            if (workflow.HasGraph && step is WaitStep)
                workflow.LacksWay.Add(workflow.NodeOf(step));
        }

        if (step is TaskStep { Due: not null } task && task.Overdue?.Escalate is null)
            circuit.Findings.AtStep(Codes.NoEscalation, workflow, step, task.Overdue is null ? "/due" : "/overdue",
                "Nobody is told when this task is not done in time: name a role in `overdue.escalate`.");
    }

    private static string? EndlessMessage(StepDefinition step) => step switch
    {
        TaskStep { Due: null } => "This task can stay open for ever: say by when with `due`, and who is told with `overdue`.",
        WaitStep { Until: null, Timeout: null } => "This can wait for ever: say how long with `until`, and where it goes then with `timeout`.",
        WaitStep { Until: null } => "This can wait for ever: say how long with `until`.",
        WaitStep { Timeout: null } => "Nothing says where this goes when its time is up: give a `timeout`.",
        ReferStep refer => Search(refer.AnswerWithin, refer.Until, "service"),
        AssignStep assign => Search(assign.AnswerWithin, assign.Until, "candidate"),
        _ => null,
    };

    private static string? Search(TimeLimit? answerWithin, TimeLimit? until, string candidate) => (answerWithin, until) switch
    {
        (null, null) => $"This search can last for ever: say how long each {candidate} has with `answerWithin`, and how long the whole may take with `until`.",
        (null, _) => $"A {candidate} that does not answer holds this search up: say how long each has with `answerWithin`.",
        (_, null) => "This search can last for ever: say how long the whole may take with `until`.",
        _ => null,
    };
}
