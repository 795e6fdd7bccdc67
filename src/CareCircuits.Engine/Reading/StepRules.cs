using CareCircuits.Engine.Definitions;

namespace CareCircuits.Engine.Reading;

/// <summary>What must hold within one step, whatever stands around it.</summary>
internal static class StepRules
{
    public static void Check(StepDefinition step, bool isInBranch, Faults faults)
    {
        faults.Kebab(step, "/id", step.Id);
        if (step.Id == Targets.Stop)
            faults.Add(step, "/id", "`stop` is where an `on` ends the workflow and cannot be a step.");

        switch (step)
        {
            case TaskStep task:
                TaskRules.Check(task, faults);
                break;
            case DecideStep decide:
                Decide(decide, faults);
                break;
            case ReferStep refer:
                TimeRules.Check(refer.AnswerWithin, faults);
                TimeRules.Check(refer.Until, faults);
                break;
            case AssignStep assign:
                TimeRules.Check(assign.AnswerWithin, faults);
                TimeRules.Check(assign.Until, faults);
                break;
            case ShareStep share:
                faults.Distinct(share, "/content", share.Content);
                break;
            case WaitStep wait:
                TimeRules.Check(wait.Until, faults);
                break;
            case RunStep run:
                Run(run, faults);
                break;
            case ParallelStep { Branches.Count: 0 } when faults.IsWhole(step):
                faults.Add(step, "/branches", "A `parallel` step needs branches.");
                break;
            case EndStep end:
                End(end, isInBranch, faults);
                break;
        }
    }

    private static void Decide(DecideStep decide, Faults faults)
    {
        if (decide is { Rules: not null, When: not null })
            faults.Add(decide, "/when", "A `decide` step has either `rules` or `when`, not both.");
        else if (decide is { Rules: null, When: null })
            faults.Add(decide, "", "A `decide` step needs `rules` or `when`.");
        else if (decide is { Rules: null, Outcomes: not null })
            faults.Add(decide, "/outcomes", "With `when`, each condition has its own `next`; `outcomes` go with `rules`.");
        else if (decide is { Rules: not null, Outcomes: null })
            faults.Add(decide, "", "A `decide` step with `rules` needs `outcomes`.");
        else if (decide.When is { Count: 0 } && faults.IsWhole(decide))
            faults.Add(decide, "/when", "`when` needs a condition.");
    }

    private static void Run(RunStep run, Faults faults)
    {
        if (run is { Wait: true, Next: not null })
            faults.Add(run, "/next", "A `run` step that waits leaves by its `outcomes`, not by `next`.");
        if (run is { Wait: true, Outcomes: null })
            faults.Add(run, "", "A `run` step that waits needs `outcomes`.");
        if (run is { Wait: false, Outcomes: not null })
            faults.Add(run, "/outcomes", "A `run` step that does not wait leaves by `next`, not by `outcomes`.");
        if (run is { Wait: false, Next: null, Outcomes: null })
            faults.Add(run, "", "A `run` step that does not wait needs `next`.");
    }

    private static void End(EndStep end, bool isInBranch, Faults faults)
    {
        if (end.Result is null && !isInBranch)
            faults.Add(end, "", "The end of a workflow needs a `result`.");
        if (end.Result is null)
            return;

        faults.Kebab(end, "/result", end.Result);
        if (end.Result == Targets.Stopped)
            faults.Add(end, "/result", "`stopped` is the result of a workflow that was stopped and cannot be given.");
    }
}
